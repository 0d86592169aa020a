import { LRUCache } from "lru-cache";
import type { Caller, Scope } from "@/server/caller";
import { ChangeCache } from "@/server/changes/change-cache";
import { pool } from "@/server/db";
import { AppError, type ErrorDetails, type ErrorKind } from "@/server/errors";
import { isInNetworks, type Network, parseNetwork } from "@/server/keys/ip-networks";
import { type KeyMode, readKey } from "@/server/keys/key-format";

/** A key as the hot path needs it. Times are milliseconds since 1970. */
export type KeyRecord = {
  organizationId: string;
  id: string;
  lineageId: string;
  name: string;
  mode: KeyMode;
  scopes: ReadonlySet<Scope>;
  allow: readonly string[];
  deny: readonly string[];
  ipAllow: readonly Network[];
  ratePerMinute: number;
  inFlightMax: number;
  /** For a rotated key the end of its overlap. */
  expiresAt: number | null;
  revokedAt: number | null;
  rotatedToId: string | null;
  isSuspended: boolean;
};

/** A key that is known and may not be used, or not from there: the refusal is its organization's to know. */
export class KeyRefused extends AppError {
  readonly by: Pick<Caller, "organizationId" | "keyId" | "userId">;

  constructor(key: KeyRecord, code: ErrorKind, message: string, details: ErrorDetails = {}) {
    super(code, message, { details });
    this.by = { organizationId: key.organizationId, keyId: key.id, userId: null };
  }
}

/**
 * The key that this text is, from memory where it can be. Refuses garbage before any look-up, and keys that have
 * expired, were revoked, or were rotated and have outlived their overlap.
 */
export function findKey(plain: string): KeyRecord | Promise<KeyRecord> {
  const read = readKey(plain);
  if (!read) throw invalidKey();
  const found = keys.get(read.digest.toString("latin1"));
  return found instanceof Promise ? found.then(requireUsable) : requireUsable(found);
}

/** Who asks with this key, from this address. */
export function callerOf(key: KeyRecord, ip: string | null): Caller {
  if (key.ipAllow.length > 0 && !isInNetworks(ip, key.ipAllow)) {
    const sentence = "This key may not be used from your address. Change its IP allow-list.";
    throw new KeyRefused(key, "ip_not_allowed", sentence, { ip });
  }
  return {
    organizationId: key.organizationId,
    keyId: key.id,
    lineageId: key.lineageId,
    userId: null,
    mode: key.mode,
    scopes: key.scopes,
    allow: key.allow,
    deny: key.deny,
    ratePerMinute: key.ratePerMinute,
    inFlightMax: key.inFlightMax,
    ip,
  };
}

const keysMax = 50_000;
const keyTtlMs = 10_000;
const missesMax = 10_000;
const missTtlMs = 5_000;

const digests = new Map<string, string>();
const keys = new ChangeCache<KeyRecord>({
  topic: "keys",
  max: keysMax,
  ttlMs: keyTtlMs,
  load: loadKey,
  keyOf: ({ id }) => digests.get(id),
  onKeep: ({ id }, digest) => digests.set(id, digest),
  onDrop: ({ id }) => digests.delete(id),
});
// Apart from the keys, so that nobody can push those out of memory with well-formed nonsense.
const misses = new LRUCache<string, true>({ max: missesMax, ttl: missTtlMs });

function requireUsable(key: KeyRecord): KeyRecord {
  if (key.revokedAt !== null) throw new KeyRefused(key, "revoked_key", "This API key was revoked. Use another one.");
  if (key.expiresAt !== null && key.expiresAt <= Date.now()) {
    throw key.rotatedToId === null
      ? new KeyRefused(key, "expired_key", "This API key has expired. Use another one.")
      : new KeyRefused(key, "revoked_key", "This API key was rotated. Use the key that replaced it.");
  }
  if (key.isSuspended) throw new KeyRefused(key, "revoked_key", "The organization of this API key is suspended.");
  return key;
}

const invalidKey = () => new AppError("invalid_key", "This is not a valid API key. Check that you copied all of it.");

type KeyRow = {
  organization_id: string;
  id: string;
  lineage_id: string;
  name: string;
  mode: KeyMode;
  scopes: Scope[];
  allow: string[];
  deny: string[];
  ip_allow: string[];
  rate_per_minute: number;
  in_flight_max: number;
  expires_at: Date | null;
  revoked_at: Date | null;
  rotated_to_id: string | null;
  suspended_at: Date | null;
};

// The one read that does not name its organization: the key is what says which it is.
const findKeyText = `
  SELECT key.organization_id, key.id, key.lineage_id, key.name, key.mode, key.scopes, key.allow, key.deny, key.ip_allow,
    key.rate_per_minute, key.in_flight_max, key.expires_at, key.revoked_at, key.rotated_to_id, organization.suspended_at
  FROM api_key AS key
  JOIN organization ON organization.id = key.organization_id
  WHERE key.digest = $1`;

async function loadKey(digest: string): Promise<KeyRecord> {
  if (misses.has(digest)) throw invalidKey();
  const values = [Buffer.from(digest, "latin1")];
  const { rows } = await pool().query<KeyRow>({ name: "find-key", text: findKeyText, values });
  const [row] = rows;
  if (row) return toRecord(row);
  misses.set(digest, true);
  throw invalidKey();
}

const toRecord = (row: KeyRow): KeyRecord => ({
  organizationId: row.organization_id,
  id: row.id,
  lineageId: row.lineage_id,
  name: row.name,
  mode: row.mode,
  scopes: new Set(row.scopes),
  allow: row.allow,
  deny: row.deny,
  ipAllow: row.ip_allow.map(parseNetwork),
  ratePerMinute: row.rate_per_minute,
  inFlightMax: row.in_flight_max,
  expiresAt: row.expires_at?.getTime() ?? null,
  revokedAt: row.revoked_at?.getTime() ?? null,
  rotatedToId: row.rotated_to_id,
  isSuspended: row.suspended_at !== null,
});
