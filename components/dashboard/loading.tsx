import { Card } from "@/components/ui/card";
import { Skeleton } from "@/components/ui/skeleton";

const rowsShown = 6;
const rows = Array.from({ length: rowsShown }, (_, index) => index);

export const LoadingHeader = () => (
  <div className="mb-6 sm:mb-8" role="status">
    <span className="sr-only">Loading</span>
    <Skeleton className="h-8 w-40" />
    <Skeleton className="mt-2 h-5 w-72 max-w-full" />
  </div>
);

export const LoadingTable = () => (
  <Card>
    <div className="divide-y">
      {rows.map((row) => (
        <div key={row} className="flex items-center justify-between gap-6 px-5 py-4">
          <Skeleton className="h-4 w-48 max-w-[45%]" />
          <Skeleton className="h-4 w-24" />
        </div>
      ))}
    </div>
  </Card>
);

export const LoadingStats = () => (
  <div className="mb-4 grid grid-cols-2 gap-3 sm:mb-6 sm:gap-4 xl:grid-cols-4">
    {rows.slice(0, 4).map((row) => (
      <Card key={row} className="px-5 py-4">
        <Skeleton className="h-4 w-20" />
        <Skeleton className="mt-3 h-7 w-28" />
        <Skeleton className="mt-2 h-3.5 w-32" />
      </Card>
    ))}
  </div>
);
