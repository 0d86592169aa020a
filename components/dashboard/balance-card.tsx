import { formatCompact, formatCredits, formatDollars } from "@/components/format";

export const BalanceCard = ({ credits }: { credits: number }) => (
  <div className="rounded-xl border bg-raised px-3.5 py-3 shadow-panel">
    <p className="text-muted text-xs">Balance</p>
    <p
      className="mt-0.5 flex items-baseline justify-between gap-2 tabular-nums"
      title={`${formatCredits(credits)} credits`}
    >
      <span className="font-semibold text-[15px]">
        {formatCompact(credits)} <span className="font-normal text-muted text-xs">credits</span>
      </span>
      <span className="text-muted text-xs">{formatDollars(credits)}</span>
    </p>
  </div>
);
