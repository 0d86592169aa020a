import { cn } from "@/components/class-names";
import { countOf, formatCredits } from "@/components/format";

export type Bucket = { start: Date; calls: number; succeeded: number; credits: number };
type UsageChartProps = { buckets: readonly Bucket[]; unit: "hour" | "day" };

const shortestPercent = 2;

/** Calls over time: what succeeded, and on top of it what did not. All times are UTC. */
export function UsageChart({ buckets, unit }: UsageChartProps) {
  const most = Math.max(1, ...buckets.map(({ calls }) => calls));
  const total = buckets.reduce((sum, { calls }) => sum + calls, 0);
  return (
    <div>
      <div
        role="img"
        aria-label={`${countOf(total, "call")} in the last ${buckets.length} ${unit}s, at most ${most} in one ${unit}.`}
        className="flex h-40 items-end gap-px border-b sm:gap-1"
      >
        {buckets.map((bucket) => (
          <Bar key={bucket.start.toISOString()} bucket={bucket} most={most} unit={unit} />
        ))}
      </div>
      <div className="mt-2 flex justify-between text-muted text-xs tabular-nums" aria-hidden="true">
        {axisLabels(buckets, unit).map((label) => (
          <span key={label}>{label}</span>
        ))}
      </div>
    </div>
  );
}

function Bar({ bucket, most, unit }: { bucket: Bucket; most: number; unit: "hour" | "day" }) {
  const { calls, succeeded, credits, start } = bucket;
  const height = calls === 0 ? 0 : Math.max(shortestPercent, (calls / most) * 100);
  return (
    <div className="group relative flex h-full min-w-0 flex-1 items-end">
      <div
        className={cn(
          "flex w-full flex-col overflow-hidden rounded-t-[3px] transition-opacity group-hover:opacity-75",
          calls === 0 && "h-0.5 rounded-none bg-hover",
        )}
        style={calls > 0 ? { height: `${height}%` } : undefined}
      >
        <span className="bg-danger" style={{ flexGrow: calls - succeeded }} />
        <span className="bg-accent" style={{ flexGrow: succeeded }} />
      </div>
      <span className="-translate-x-1/2 pointer-events-none absolute bottom-full left-1/2 z-10 mb-1 hidden whitespace-nowrap rounded-lg border bg-raised px-2.5 py-1.5 text-xs shadow-floating group-hover:block group-first:left-0 group-first:translate-x-0 group-last:right-0 group-last:left-auto group-last:translate-x-0">
        <span className="block text-muted">{labelOf(start, unit)} UTC</span>
        {countOf(calls, "call")} · {formatCredits(credits)} credits
      </span>
    </div>
  );
}

const labelsShown = 4;

function axisLabels(buckets: readonly Bucket[], unit: "hour" | "day"): string[] {
  const step = (buckets.length - 1) / Math.min(labelsShown, buckets.length - 1);
  const at = Array.from({ length: Math.min(labelsShown + 1, buckets.length) }, (_, index) => Math.round(index * step));
  return at.flatMap((index) => buckets[index] ?? []).map(({ start }) => labelOf(start, unit));
}

const labelOf = (start: Date, unit: "hour" | "day") =>
  new Intl.DateTimeFormat("en-GB", {
    timeZone: "UTC",
    ...(unit === "hour"
      ? { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }
      : { weekday: "short", day: "numeric" }),
  }).format(start);
