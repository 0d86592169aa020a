import Link from "next/link";
import type { ReactNode } from "react";
import { CallStatus, doorTitles } from "@/components/calls/call-status";
import { cn } from "@/components/class-names";
import { formatCredits, formatMs } from "@/components/format";
import { Badge } from "@/components/ui/badge";
import { Time } from "@/components/ui/time";
import type { RouterOutputs } from "@/server/trpc/router";

export type Call = RouterOutputs["calls"]["list"]["data"][number];

type CallsTableProps = { calls: readonly Call[]; keyNames: Readonly<Record<string, string>> };

export function CallsTable({ calls, keyNames }: CallsTableProps) {
  return (
    <table className="w-full table-fixed text-[13px]">
      <thead>
        <tr className="border-b text-left text-muted text-xs">
          <Head className="w-full md:w-[34%]">Call</Head>
          <Head className="hidden w-30 md:table-cell">Status</Head>
          <Head className="hidden lg:table-cell">Key</Head>
          <Head className="hidden w-24 xl:table-cell">Door</Head>
          <Head className="hidden w-24 text-right lg:table-cell">Latency</Head>
          <Head className="w-22 text-right">Credits</Head>
          <Head className="hidden w-36 text-right md:table-cell">Time</Head>
        </tr>
      </thead>
      <tbody className="divide-y">
        {calls.map((call) => (
          <CallRow key={call.id} call={call} keyName={keyNames[call.key_id ?? ""]} />
        ))}
      </tbody>
    </table>
  );
}

function CallRow({ call, keyName }: { call: Call; keyName: string | undefined }) {
  return (
    <tr className="relative transition-colors hover:bg-hover">
      <Cell>
        <span className="flex items-center gap-2">
          <Link href={`/dashboard/calls/${call.id}`} className="truncate font-medium after:absolute after:inset-0">
            {call.tool}
            <span className="font-normal text-muted">/{call.operation}</span>
          </Link>
          {call.sandbox && <Badge className="hidden sm:inline-flex">Test</Badge>}
        </span>
        {call.error && <span className="mt-0.5 block truncate font-mono text-danger text-xs">{call.error.code}</span>}
        <span className="mt-1.5 flex flex-wrap items-center gap-2 text-muted text-xs md:hidden">
          <CallStatus status={call.status} />
          <Time at={call.created_at} />
        </span>
      </Cell>
      <Cell className="hidden md:table-cell">
        <CallStatus status={call.status} />
      </Cell>
      <Cell className="hidden truncate text-muted lg:table-cell">
        {keyName ?? (call.key_id ? "Removed key" : "Member")}
      </Cell>
      <Cell className="hidden text-muted xl:table-cell">{doorTitles[call.door] ?? call.door}</Cell>
      <Cell className="hidden text-right text-muted tabular-nums lg:table-cell">{formatMs(call.usage.latency_ms)}</Cell>
      <Cell className="text-right tabular-nums">{formatCredits(call.usage.credits)}</Cell>
      <Cell className="hidden text-right text-muted md:table-cell">
        <Time at={call.created_at} />
      </Cell>
    </tr>
  );
}

type CellProps = { children: ReactNode; className?: string };

const Head = ({ children, className }: CellProps) => (
  <th scope="col" className={cn("h-9 px-3 font-normal first:pl-5 last:pr-5", className)}>
    {children}
  </th>
);

const Cell = ({ children, className }: CellProps) => (
  <td className={cn("px-3 py-2.5 align-middle first:pl-5 last:pr-5", className)}>{children}</td>
);
