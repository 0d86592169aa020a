import { ArrowLeft, CircleAlert } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { curlOf } from "@/app/(dashboard)/example-call";
import { requireVisitor } from "@/app/visitor";
import { CallFacts } from "@/components/calls/call-facts";
import { CallStatus } from "@/components/calls/call-status";
import { TimingBar } from "@/components/calls/timing-bar";
import { NoAccess } from "@/components/dashboard/no-access";
import { Badge } from "@/components/ui/badge";
import { Card, CardHeader } from "@/components/ui/card";
import { CodeBlock } from "@/components/ui/code-block";
import { CopyButton } from "@/components/ui/copy-button";
import type { CallDetailJson } from "@/server/calls/call-json";
import { readKeyNames } from "@/server/calls/key-names";
import { getCall } from "@/server/calls/list-calls";
import { AppError } from "@/server/errors";

export const metadata: Metadata = { title: "Call" };

export default async function CallPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const { member, can } = await requireVisitor();
  if (!can("calls:read")) return <NoAccess role={member.role} what="calls" />;
  const [call, keyNames] = await Promise.all([
    findCall(member.organizationId, id),
    readKeyNames(member.organizationId),
  ]);
  const curl = curlOf({ tool: call.tool, operation: call.operation, input: call.input });
  return (
    <>
      <Link
        href="/dashboard/calls"
        className="mb-4 inline-flex items-center gap-1.5 rounded text-[13px] text-muted hover:text-foreground"
      >
        <ArrowLeft className="size-3.5" aria-hidden="true" />
        All calls
      </Link>
      <div className="mb-6 flex flex-wrap items-center justify-between gap-4">
        <div className="flex min-w-0 flex-wrap items-center gap-3">
          <h1 className="break-all font-semibold text-2xl">
            {call.tool}
            <span className="font-normal text-muted">/{call.operation}</span>
          </h1>
          <CallStatus status={call.status} />
          {call.sandbox && <Badge>Test</Badge>}
        </div>
        <CopyButton text={curl} label="Copy as curl" isLabelShown />
      </div>
      <div className="flex flex-col gap-4 sm:gap-6">
        {call.error && <Trouble error={call.error} />}
        <Card>
          <CallFacts call={call} keyName={keyNames[call.key_id ?? ""]} />
          <div className="border-t px-5 py-5">
            <h2 className="mb-3 text-[13px] text-muted">Where the time went</h2>
            <TimingBar totalMs={call.usage.latency_ms} upstreamMs={call.usage.upstream_ms} />
          </div>
        </Card>
        <div className="grid gap-4 sm:gap-6 xl:grid-cols-2">
          <CodeBlock code={jsonText(call.input)} title="Input" isTall />
          <CodeBlock code={jsonText(call.output)} title="Output" isTall />
        </div>
        {call.metadata !== null && <CodeBlock code={jsonText(call.metadata)} title="Metadata" />}
      </div>
    </>
  );
}

async function findCall(organizationId: string, id: string): Promise<CallDetailJson> {
  try {
    return await getCall(organizationId, id);
  } catch (error) {
    if (error instanceof AppError && error.code === "not_found") notFound();
    throw error;
  }
}

const jsonText = (value: unknown) => (value === null ? "Nothing was kept." : JSON.stringify(value, null, 2));

const Trouble = ({ error }: { error: { code: string; message: string } }) => (
  <Card className="border-danger/40">
    <CardHeader title="What went wrong" />
    <div className="flex gap-3 px-5 py-4">
      <CircleAlert className="mt-0.5 size-4 shrink-0 text-danger" aria-hidden="true" />
      <div className="min-w-0">
        <p>{error.message}</p>
        <p className="mt-1 font-mono text-muted text-xs">{error.code}</p>
      </div>
    </div>
  </Card>
);
