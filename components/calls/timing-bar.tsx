import { formatMs } from "@/components/format";

type TimingBarProps = { totalMs: number; upstreamMs: number };

/** How a call's time divides into waiting for the tool and our own part. */
export function TimingBar({ totalMs, upstreamMs }: TimingBarProps) {
  const gatewayMs = Math.max(0, totalMs - upstreamMs);
  return (
    <div>
      <div className="flex h-2.5 gap-0.5 overflow-hidden rounded-full bg-hover" aria-hidden="true">
        <span className="min-w-1 bg-foreground" style={{ flexGrow: gatewayMs }} />
        {upstreamMs > 0 && <span className="min-w-1 bg-accent" style={{ flexGrow: upstreamMs }} />}
      </div>
      <dl className="mt-3 flex flex-wrap gap-x-6 gap-y-1 text-[13px]">
        <Part color="bg-foreground" name="Gateway" ms={gatewayMs} />
        <Part color="bg-accent" name="Tool" ms={upstreamMs} />
        <Part name="Total" ms={totalMs} />
      </dl>
    </div>
  );
}

const Part = ({ color, name, ms }: { color?: string; name: string; ms: number }) => (
  <div className="flex items-center gap-2">
    {color && <span className={`size-2 rounded-full ${color}`} aria-hidden="true" />}
    <dt className="text-muted">{name}</dt>
    <dd className="tabular-nums">{formatMs(ms)}</dd>
  </div>
);
