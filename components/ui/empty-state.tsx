import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";

type EmptyStateProps = { icon: LucideIcon; title: string; children: ReactNode; action?: ReactNode };

/** What a page says while there is nothing to show yet: what would be here, and how to get it. */
export function EmptyState({ icon: Icon, title, children, action }: EmptyStateProps) {
  return (
    <div className="flex flex-col items-center px-6 py-14 text-center">
      <span className="mb-4 grid size-11 place-items-center rounded-xl border bg-surface text-muted">
        <Icon className="size-5" aria-hidden="true" />
      </span>
      <h2 className="font-semibold text-[15px]">{title}</h2>
      <div className="mt-1.5 max-w-md text-muted text-sm">{children}</div>
      {action && <div className="mt-5 w-full max-w-xl">{action}</div>}
    </div>
  );
}
