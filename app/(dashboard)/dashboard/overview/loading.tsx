import { LoadingHeader, LoadingStats, LoadingTable } from "@/components/dashboard/loading";

export default function Loading() {
  return (
    <>
      <LoadingHeader />
      <LoadingStats />
      <LoadingTable />
    </>
  );
}
