import { Activity } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { toCredits } from "@/adapters/kit/price";
import { exampleCurl } from "@/app/(dashboard)/example-call";
import { requireVisitor } from "@/app/visitor";
import { CallsTable } from "@/components/calls/calls-table";
import { UsageChart } from "@/components/calls/usage-chart";
import { FirstSteps } from "@/components/dashboard/first-steps";
import { PageHeader } from "@/components/dashboard/page-header";
import { SpanSwitch } from "@/components/dashboard/span-switch";
import { Stat } from "@/components/dashboard/stat";
import { countOf, formatCompact, formatCount, formatCredits, formatDollars } from "@/components/format";
import { Button } from "@/components/ui/button";
import { Card, CardHeader } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { readKeyNames } from "@/server/calls/key-names";
import { listCalls } from "@/server/calls/list-calls";
import { type Usage, usageOverTime, usageSince } from "@/server/calls/usage";
import { readBalance } from "@/server/ledger/read-balance";

export const metadata: Metadata = { title: "Overview" };

const recentCalls = 8;
const dayMs = 86_400_000;
const spans = { "24h": { unit: "hour", count: 24 }, "7d": { unit: "day", count: 7 } } as const;

type OverviewProps = { searchParams: Promise<{ span?: string }> };

export default async function OverviewPage({ searchParams }: OverviewProps) {
  const { member, can } = await requireVisitor();
  const span = (await searchParams).span === "7d" ? "7d" : "24h";
  const { organizationId } = member;
  const [balance, day, week, buckets, recent, names] = await Promise.all([
    readBalance(organizationId),
    usageSince(organizationId, new Date(Date.now() - dayMs)),
    usageSince(organizationId, new Date(Date.now() - 7 * dayMs)),
    usageOverTime(organizationId, spans[span].unit, spans[span].count),
    can("calls:read") ? listCalls(organizationId, {}, { limit: recentCalls }) : { data: [] },
    can("keys:read") ? readKeyNames(organizationId) : {},
  ]);
  const available = toCredits(balance.available);
  const hasCalls = recent.data.length > 0 || week.calls > 0;
  return (
    <>
      <PageHeader title="Overview" description={`What ${member.organizationName} did lately.`} />
      <div className="flex flex-col gap-4 sm:gap-6">
        <div className="grid grid-cols-2 gap-3 sm:gap-4 xl:grid-cols-4">
          <Stat
            label="Balance"
            value={formatCompact(available)}
            unit="credits"
            note={`${formatDollars(available)} · ${formatCredits(toCredits(balance.held))} held`}
          />
          <Stat label="Calls, 24 h" value={formatCount(day.calls)} note={`${formatCount(week.calls)} in 7 days`} />
          <Stat label="Succeeded, 24 h" value={successRate(day)} note={trouble(day)} />
          <Stat
            label="Spent, 24 h"
            value={formatCompact(day.credits)}
            unit="credits"
            note={`${formatCredits(week.credits)} in 7 days`}
          />
        </div>
        {!hasCalls && can("keys:write") && <FirstSteps hasKey={Object.keys(names).length > 0} curl={exampleCurl()} />}
        {hasCalls && (
          <Card>
            <CardHeader title="Calls over time" action={<SpanSwitch current={span} />} />
            <div className="px-5 py-5">
              <UsageChart buckets={buckets} unit={spans[span].unit} />
            </div>
          </Card>
        )}
        {can("calls:read") && (
          <Card>
            <CardHeader
              title="Last calls"
              action={
                <Button asChild look="ghost" size="small" className="-mr-2">
                  <Link href="/dashboard/calls">View all calls</Link>
                </Button>
              }
            />
            {recent.data.length > 0 ? (
              <CallsTable calls={recent.data} keyNames={names} />
            ) : (
              <EmptyState icon={Activity} title="No calls yet">
                Each call of your agents is listed here a moment after it ends.
              </EmptyState>
            )}
          </Card>
        )}
      </div>
    </>
  );
}

const successRate = ({ calls, succeeded }: Usage) =>
  calls === 0 ? "–" : `${Math.floor((succeeded / calls) * 1000) / 10}%`;

const trouble = ({ failed, refused }: Usage) => `${countOf(failed, "failed call")}, ${formatCount(refused)} refused`;
