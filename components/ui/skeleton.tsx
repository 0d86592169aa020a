import { cn } from "@/components/class-names";

export const Skeleton = ({ className }: { className?: string }) => (
  <div className={cn("animate-pulse rounded-md bg-hover", className)} aria-hidden="true" />
);
