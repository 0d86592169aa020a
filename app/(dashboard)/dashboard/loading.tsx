import { LoadingHeader, LoadingTable } from "@/components/dashboard/loading";

export default function Loading() {
  return (
    <>
      <LoadingHeader />
      <LoadingTable />
    </>
  );
}
