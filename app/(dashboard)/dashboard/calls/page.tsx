import { Activity, SearchX } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { catalog } from "@/adapters/catalog";
import {
  type CallSearchParams,
  callFilters,
  pageHref,
  readCallSearch,
} from "@/app/(dashboard)/dashboard/calls/call-search";
import { exampleCurl } from "@/app/(dashboard)/example-call";
import { requireVisitor } from "@/app/visitor";
import { CallFilters } from "@/components/calls/call-filters";
import { CallsTable } from "@/components/calls/calls-table";
import { NoAccess } from "@/components/dashboard/no-access";
import { PageHeader } from "@/components/dashboard/page-header";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { CodeBlock } from "@/components/ui/code-block";
import { EmptyState } from "@/components/ui/empty-state";
import { readKeyNames } from "@/server/calls/key-names";
import { type CallList, listCalls } from "@/server/calls/list-calls";

export const metadata: Metadata = { title: "Calls" };

const pageLimit = 50;

export default async function CallsPage({ searchParams }: { searchParams: Promise<CallSearchParams> }) {
  const { member, can } = await requireVisitor();
  const header = <PageHeader title="Calls" description="Every call of your agents, whichever door it came through." />;
  if (!can("calls:read"))
    return (
      <>
        {header}
        <NoAccess role={member.role} what="calls" />
      </>
    );
  const params = await searchParams;
  const { filter, cursor } = readCallSearch(params);
  const [calls, keyNames] = await Promise.all([
    listCalls(member.organizationId, filter, { limit: pageLimit, cursor }),
    readKeyNames(member.organizationId),
  ]);
  const isNarrowed = Object.keys(filter).length > 0 || cursor !== undefined;
  const tools = [...catalog].sort((a, b) => a.title.localeCompare(b.title));
  return (
    <>
      {header}
      <div className="flex flex-col gap-4">
        <CallFilters filters={callFilters({ tools, keyNames })} />
        <Card>
          {calls.data.length > 0 && <CallsTable calls={calls.data} keyNames={keyNames} />}
          {calls.data.length === 0 && (isNarrowed ? <NothingFound /> : <NoCalls />)}
        </Card>
        <Pages params={params} calls={calls} isFirst={cursor === undefined} />
      </div>
    </>
  );
}

type PagesProps = { params: CallSearchParams; calls: CallList; isFirst: boolean };

function Pages({ params, calls, isFirst }: PagesProps) {
  if (isFirst && !calls.next_cursor) return null;
  return (
    <nav aria-label="Pages" className="flex justify-end gap-2">
      {!isFirst && (
        <Button asChild look="secondary" size="small">
          <Link href={pageHref(params, null)}>Newest</Link>
        </Button>
      )}
      {calls.next_cursor && (
        <Button asChild look="secondary" size="small">
          <Link href={pageHref(params, calls.next_cursor)}>Older</Link>
        </Button>
      )}
    </nav>
  );
}

const NothingFound = () => (
  <EmptyState icon={SearchX} title="No call matches">
    Clear a filter or choose a longer time.
  </EmptyState>
);

const NoCalls = () => (
  <EmptyState
    icon={Activity}
    title="No calls yet"
    action={<CodeBlock code={exampleCurl()} title="Make one: put an API key into TOOLROUTE_KEY" />}
  >
    Input, output, time and price of each call are listed here a moment after it ends.
  </EmptyState>
);
