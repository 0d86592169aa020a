import type { Metadata } from "next";
import { catalog } from "@/adapters/catalog";
import { categories } from "@/adapters/kit/categories";
import type { Tool } from "@/adapters/kit/define-tool";
import { requireVisitor } from "@/app/visitor";
import { CredentialsPanel } from "@/components/credentials/credentials-panel";
import { NoAccess } from "@/components/dashboard/no-access";
import { PageHeader } from "@/components/dashboard/page-header";
import { connectFailures, isConnectFailure } from "@/server/oauth/connect-failures";
import { oauthClient } from "@/server/oauth/oauth-clients";
import { listCredentials } from "@/server/vault/manage-credentials";
import { platformCredential } from "@/server/vault/platform-credential";

export const metadata: Metadata = { title: "Credentials" };

type Query = {
  /** The tool that a link asks to connect, or that an error is about. */
  tool?: string;
  connected?: string;
  error?: string;
};

export default async function CredentialsPage({ searchParams }: { searchParams: Promise<Query> }) {
  const { member, can } = await requireVisitor();
  if (!can("credentials:read"))
    return (
      <>
        <PageHeader title="Credentials" />
        <NoAccess role={member.role} what="credentials" />
      </>
    );
  const tools = catalog.flatMap(connectable).sort((a, b) => a.title.localeCompare(b.title));
  const { tool, connected, error } = await searchParams;
  const titleOf = (slug: string | undefined) => tools.find((candidate) => candidate.slug === slug)?.title;
  return (
    <CredentialsPanel
      first={await listCredentials(member.organizationId)}
      tools={tools}
      wanted={(!error && tools.find(({ slug }) => slug === tool)) || null}
      justConnected={titleOf(connected) ?? null}
      problem={isConnectFailure(error) ? connectFailures[error](titleOf(tool) ?? "The tool") : null}
      canWrite={can("credentials:write")}
    />
  );
}

/** What the form of a tool is made from: nothing but words. */
function connectable({ slug, title, category, auth }: Tool) {
  if (!auth) return [];
  const fields = auth.fields.map((field) => ({
    name: field.name,
    label: field.label,
    help: field.help,
    isSecret: field.isSecret !== false,
    example: field.isSecret === false ? field.example : null,
  }));
  const isProvided = platformCredential(slug) !== undefined;
  const connection = auth.oauth ? { isReady: oauthClient(slug) !== undefined } : null;
  return [{ slug, title, category: categories[category], getItAt: auth.getItAt, fields, isProvided, connection }];
}
