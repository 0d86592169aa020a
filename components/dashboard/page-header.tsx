import type { ReactNode } from "react";

type PageHeaderProps = { title: ReactNode; description?: ReactNode; action?: ReactNode };

export const PageHeader = ({ title, description, action }: PageHeaderProps) => (
  <div className="mb-6 flex flex-wrap items-end justify-between gap-x-6 gap-y-4 sm:mb-8">
    <div className="min-w-0">
      <h1 className="font-semibold text-2xl">{title}</h1>
      {description && <p className="mt-1 max-w-2xl text-muted">{description}</p>}
    </div>
    {action}
  </div>
);
