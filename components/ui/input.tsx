import { ChevronDown } from "lucide-react";
import type { ComponentProps } from "react";
import { cn } from "@/components/class-names";

export const inputStyle =
  "h-9 w-full rounded-lg border bg-raised px-3 text-sm shadow-panel transition-colors hover:border-border-strong focus-visible:border-accent focus-visible:outline-1 focus-visible:outline-offset-0 disabled:opacity-50 aria-invalid:border-danger";

export function Input({ className, ...props }: ComponentProps<"input">) {
  return <input className={cn(inputStyle, className)} {...props} />;
}

export function Select({ className, children, ...props }: ComponentProps<"select">) {
  return (
    <span className={cn("relative block", className)}>
      <select className={cn(inputStyle, "appearance-none truncate pr-8")} {...props}>
        {children}
      </select>
      <ChevronDown
        className="-translate-y-1/2 pointer-events-none absolute top-1/2 right-2.5 size-4 text-faint"
        aria-hidden="true"
      />
    </span>
  );
}
