import { createHash } from "node:crypto";
import { env } from "@/server/env";
import { open, seal } from "@/server/vault/seal";

/** Holds the key-encryption key, which never stands in the database: an environment variable here, a KMS elsewhere. */
export interface KeyProvider {
  /** Names the key, and says nothing about it. */
  readonly id: string;
  wrap(plain: Buffer, context: readonly string[]): Promise<Buffer>;
  /** @throws when it was wrapped by another key or for another context. */
  unwrap(wrapped: Uint8Array, context: readonly string[]): Promise<Buffer>;
}

/** The key in VAULT_KEY. */
export function localKeyProvider(key: Buffer): KeyProvider {
  const digest = createHash("sha256").update("toolroute vault key id").update(key).digest("hex");
  return {
    id: `local:${digest.slice(0, idLength)}`,
    wrap: async (plain, context) => seal(key, plain, context),
    unwrap: async (wrapped, context) => open(key, wrapped, context),
  };
}

const idLength = 16;

let provider: KeyProvider | undefined;

export function keyProvider(): KeyProvider {
  provider ??= localKeyProvider(Buffer.from(env().VAULT_KEY, "base64"));
  return provider;
}
