import type { Metadata } from "next";
import { exampleCurl } from "@/app/(dashboard)/example-call";
import { toolSuggestions } from "@/app/(dashboard)/tool-suggestions";
import { requireVisitor } from "@/app/visitor";
import { NoAccess } from "@/components/dashboard/no-access";
import { PageHeader } from "@/components/dashboard/page-header";
import { KeysPanel } from "@/components/keys/keys-panel";
import { scopes } from "@/server/caller";
import { listKeys } from "@/server/keys/manage-keys";

export const metadata: Metadata = { title: "API keys" };

const firstPageLimit = 100;

type KeysPageProps = { searchParams: Promise<{ create?: string }> };

export default async function KeysPage({ searchParams }: KeysPageProps) {
  const { member, can } = await requireVisitor();
  if (!can("keys:read"))
    return (
      <>
        <PageHeader title="API keys" />
        <NoAccess role={member.role} what="API keys" />
      </>
    );
  const choices = {
    scopes: Object.entries(scopes).map(([scope, description]) => ({ scope, description })),
    suggestions: toolSuggestions(),
  };
  return (
    <KeysPanel
      first={await listKeys(member.organizationId, { limit: firstPageLimit })}
      choices={choices}
      canWrite={can("keys:write")}
      isCreating={(await searchParams).create !== undefined}
      curl={exampleCurl()}
      now={Date.now()}
    />
  );
}
