import type { ComponentProps, ReactNode } from "react";
import { cn } from "@/components/class-names";

export function Card({ className, ...props }: ComponentProps<"section">) {
  return <section className={cn("min-w-0 rounded-xl border bg-raised shadow-panel", className)} {...props} />;
}

type CardHeaderProps = { title: string; description?: ReactNode; action?: ReactNode };

export function CardHeader({ title, description, action }: CardHeaderProps) {
  return (
    <header className="flex min-h-13 flex-wrap items-center justify-between gap-x-4 gap-y-2 border-b px-5 py-3">
      <div>
        <h2 className="font-semibold text-sm">{title}</h2>
        {description && <p className="mt-0.5 text-[13px] text-muted">{description}</p>}
      </div>
      {action}
    </header>
  );
}
