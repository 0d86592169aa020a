import { inspect } from "node:util";
import type { Secrets } from "@/adapters/kit/auth";

const redacted = "[redacted]";

/** Secrets that adapters can read by name and that no log, error or answer shows. */
export function hideSecrets(fields: Readonly<Record<string, string>>): Secrets {
  const hidden = {
    toJSON: { value: () => redacted },
    toString: { value: () => redacted },
    [inspect.custom]: { value: () => redacted },
  };
  return Object.freeze(Object.defineProperties({ ...fields }, hidden));
}
