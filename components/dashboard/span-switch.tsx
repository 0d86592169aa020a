import Link from "next/link";
import { cn } from "@/components/class-names";

const spans = [
  { value: "24h", label: "24 hours" },
  { value: "7d", label: "7 days" },
] as const;

export const SpanSwitch = ({ current }: { current: "24h" | "7d" }) => (
  <nav aria-label="Time span" className="flex rounded-lg border bg-surface p-0.5">
    {spans.map(({ value, label }) => (
      <Link
        key={value}
        href={`/dashboard/overview?span=${value}`}
        scroll={false}
        aria-current={value === current ? "true" : undefined}
        className={cn(
          "rounded-md px-2.5 py-1 text-xs transition-colors",
          value === current ? "bg-raised font-medium shadow-panel" : "text-muted hover:text-foreground",
        )}
      >
        {label}
      </Link>
    ))}
  </nav>
);
