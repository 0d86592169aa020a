import { pool } from "@/server/db";

/** A result that is binary or too large for an answer. */
export type Artifact = { id: string; content: Uint8Array; contentType: string; filename?: string | undefined };

const keptFor = "7 days";
export const artifactBytesMax = 32 * 1024 * 1024;

/** Stores what a call made. Repeating it changes nothing: an id is written once. */
export async function storeArtifacts(
  organizationId: string,
  callId: string,
  artifacts: readonly Artifact[],
): Promise<void> {
  for (const { id, content, contentType, filename } of artifacts) {
    await pool().query({
      name: "store-artifact",
      text: `INSERT INTO artifact (organization_id, id, call_id, content_type, filename, bytes, content, expires_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, now() + interval '${keptFor}')
             ON CONFLICT (organization_id, id) DO UPDATE SET expires_at = excluded.expires_at`,
      values: [organizationId, id, callId, contentType, filename ?? null, content.byteLength, Buffer.from(content)],
    });
  }
}

export type StoredArtifact = {
  id: string;
  call_id: string;
  content_type: string;
  filename: string | null;
  bytes: number;
  content: Buffer;
  expires_at: Date;
};

export async function findArtifact(organizationId: string, id: string): Promise<StoredArtifact | undefined> {
  const { rows } = await pool().query<StoredArtifact>({
    name: "find-artifact",
    text: `SELECT id, call_id, content_type, filename, bytes, content, expires_at FROM artifact
           WHERE organization_id = $1 AND id = $2 AND expires_at > now()`,
    values: [organizationId, id],
  });
  return rows[0];
}

/** Removes what has expired; safe to run in several processes. */
export async function removeExpiredArtifacts(): Promise<void> {
  await pool().query("DELETE FROM artifact WHERE expires_at < now()");
}
