import type { ReactNode } from "react";
import { Card } from "@/components/ui/card";

type StatProps = { label: string; value: ReactNode; unit?: string; note: ReactNode };

export const Stat = ({ label, value, unit, note }: StatProps) => (
  <Card className="px-4 py-3.5 sm:px-5 sm:py-4">
    <h2 className="text-[13px] text-muted">{label}</h2>
    <p className="mt-1.5 truncate font-semibold text-xl sm:text-2xl tabular-nums tracking-tight">
      {value}
      {unit && <span className="ml-1.5 font-normal text-muted text-sm tracking-normal">{unit}</span>}
    </p>
    <p className="mt-1 truncate text-muted text-xs">{note}</p>
  </Card>
);
