import { LastUsed } from "@/server/changes/last-used";
import type { KeyRecord } from "@/server/keys/find-key";

const keysUsed = new LastUsed("api_key");

/** Notes that this key was used; it costs the call nothing. */
export const touchKey = (key: Pick<KeyRecord, "organizationId" | "id">): void => keysUsed.touch(key);

/** Writes down what is still in memory, before the process ends. */
export const flushTouchedKeys = (): Promise<void> => keysUsed.flush();
