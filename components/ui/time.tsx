"use client";

import { useSyncExternalStore } from "react";

const never = () => () => {};

/** A moment in the reader's own time zone; until the page is alive, in UTC. Both have the same width. */
export function Time({ at, hasYear }: { at: string | Date; hasYear?: boolean }) {
  const isHydrated = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  const date = new Date(at);
  const format = new Intl.DateTimeFormat("en-GB", {
    day: "2-digit",
    month: "short",
    ...(hasYear ? { year: "numeric" } : { second: "2-digit" }),
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
    ...(isHydrated ? {} : { timeZone: "UTC" }),
  });
  return (
    <time dateTime={date.toISOString()} title={date.toISOString()} className="whitespace-nowrap tabular-nums">
      {format.format(date)}
    </time>
  );
}
