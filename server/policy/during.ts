import { type During, weekdays } from "@/server/policy/policy-rules";

const minuteMs = 60_000;

type Weekday = (typeof weekdays)[number];

/** Whether a moment is in the window, by the clock on the wall of its time zone. */
export function compileDuring({ time_zone, days, from, to }: During): (now: Date) => boolean {
  const format = new Intl.DateTimeFormat("en-GB", {
    timeZone: time_zone,
    weekday: "short",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
  const isOvernight = to < from;
  const isInside = (now: Date) => {
    const { day, time } = wallClock(format, now);
    if (!isOvernight) return days.includes(day) && time >= from && time < to;
    // The part after midnight belongs to the day on which the window began.
    return time >= from ? days.includes(day) : time < to && days.includes(dayBefore(day));
  };
  // Reading the clock of a time zone is slow, and it says the same for a minute.
  let known = { minute: Number.NaN, isInside: false };
  return (now) => {
    const minute = Math.floor(now.getTime() / minuteMs);
    if (minute !== known.minute) known = { minute, isInside: isInside(now) };
    return known.isInside;
  };
}

function wallClock(format: Intl.DateTimeFormat, now: Date): { day: Weekday; time: string } {
  const parts = new Map(format.formatToParts(now).map(({ type, value }) => [type, value]));
  const name = parts.get("weekday")?.toLowerCase();
  const day = weekdays.find((weekday) => weekday === name);
  if (!day) throw new RangeError("no weekday in a formatted date");
  return { day, time: `${parts.get("hour")}:${parts.get("minute")}` };
}

const dayBefore = (day: Weekday): Weekday =>
  weekdays[(weekdays.indexOf(day) + weekdays.length - 1) % weekdays.length] ?? day;
