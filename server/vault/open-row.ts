import type { Secrets } from "@/adapters/kit/auth";
import { AppError } from "@/server/errors";
import { dataKeyToOpen, type OpenDataKey } from "@/server/vault/data-keys";
import { openCredential } from "@/server/vault/sealed-credential";

/** What a call gets of a stored credential. */
export type FoundCredential = { id: string; secrets: Secrets };

export type CredentialRow = { id: string; data_key_id: string; sealed: Buffer; needs_reauth_since: Date | null };

export const credentialColumns = "id, data_key_id, sealed, needs_reauth_since";

/** @throws AppError where it cannot be opened: a call then fails rather than use another credential. */
export async function openRow(
  organizationId: string,
  tool: string,
  row: CredentialRow,
): Promise<{ dataKey: OpenDataKey; fields: Record<string, string> }> {
  try {
    const dataKey = { id: row.data_key_id, key: await dataKeyToOpen(organizationId, row.data_key_id) };
    return { dataKey, fields: openCredential(dataKey, { organizationId, tool, id: row.id }, row.sealed) };
  } catch (cause) {
    throw new AppError(
      "upstream_unavailable",
      `Your stored credential for ${tool} cannot be opened at the moment. Nothing was sent and nothing is charged.`,
      { cause },
    );
  }
}
