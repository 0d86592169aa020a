import type { ReactNode } from "react";
import { doorTitles } from "@/components/calls/call-status";
import { formatCredits, formatDollars } from "@/components/format";
import { CopyButton } from "@/components/ui/copy-button";
import { Time } from "@/components/ui/time";
import type { RouterOutputs } from "@/server/trpc/router";

export type CallDetail = RouterOutputs["calls"]["get"];

const credentialTitles: Record<string, string> = { none: "Not needed", platform: "ToolRoute's", byok: "Your own" };

export function CallFacts({ call, keyName }: { call: CallDetail; keyName: string | undefined }) {
  const { usage } = call;
  return (
    <dl className="grid gap-x-6 gap-y-4 px-5 py-5 text-[13px] sm:grid-cols-2 lg:grid-cols-4">
      <Fact name="Charge">
        {formatCredits(usage.credits)} credits <span className="text-muted">({formatDollars(usage.credits)})</span>
      </Fact>
      <Fact name="Time">
        <Time at={call.created_at} hasYear />
      </Fact>
      <Fact name="Key">{keyName ?? (call.key_id ? "Removed key" : "A member, without a key")}</Fact>
      <Fact name="Door">{doorTitles[call.door] ?? call.door}</Fact>
      <Fact name="Credential">{credentialTitles[usage.credential] ?? usage.credential}</Fact>
      <Fact name="Attempts">
        {usage.attempts}
        {usage.cached && <span className="text-muted">, from the cache</span>}
      </Fact>
      <Fact name="Capability">{call.capability ?? "None"}</Fact>
      <Fact name="Session">{call.session ?? "None"}</Fact>
      <IdFact name="Call id" id={call.id} />
      <IdFact name="Request id" id={call.request_id} />
    </dl>
  );
}

const Fact = ({ name, children, className }: { name: string; children: ReactNode; className?: string }) => (
  <div className={className}>
    <dt className="text-muted">{name}</dt>
    <dd className="mt-0.5 break-words">{children}</dd>
  </div>
);

const IdFact = ({ name, id }: { name: string; id: string }) => (
  <Fact name={name} className="min-w-0 sm:col-span-2">
    <span className="flex items-center gap-1">
      <span className="truncate font-mono text-[12.5px]">{id}</span>
      <CopyButton text={id} label={`Copy ${name.toLowerCase()}`} className="-my-2" />
    </span>
  </Fact>
);
