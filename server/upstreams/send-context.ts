import type { Secrets } from "@/adapters/kit/auth";
import type { Operation, Tool } from "@/adapters/kit/define-tool";
import type { StopSignal } from "@/server/stop-signal";

/** What the transport has to know of the call that it works for. One object for all requests of one call. */
export type SendContext = {
  tool: Tool;
  operation: Operation;
  organizationId: string;
  /** Null: the platform's own credential, or none. */
  credentialId: string | null;
  secrets: Secrets;
  /** Aborted when the caller is gone or the deadline has passed. */
  signal: StopSignal;
  /** On the clock of `performance.now()`. */
  deadlineAt: number;
  onAttempt: () => void;
  /** Adds milliseconds that were spent upstream. */
  upstreamTime: (ms: number) => void;
};

/** Connections, circuits and budgets are shared by what shares a credential and nothing more. */
export const partitionOf = ({ tool, organizationId, credentialId }: SendContext): string =>
  credentialId === null ? tool.slug : `${tool.slug} ${organizationId} ${credentialId}`;

/** Whether doing it twice is the same as doing it once. */
export const isRepeatable = ({ operation }: SendContext): boolean =>
  operation.effect === "read" || operation.isIdempotent === true;

/** The values that must not come back to a caller; a subdomain or region is not one of them. */
export function secretValues({ tool, secrets }: SendContext): Secrets {
  const known = secretsOnly.get(secrets);
  if (known) return known;
  const shown = new Set(tool.auth?.fields.filter(({ isSecret }) => isSecret === false).map(({ name }) => name));
  const hidden = Object.fromEntries(Object.entries(secrets).filter(([name]) => !shown.has(name)));
  secretsOnly.set(secrets, hidden);
  return hidden;
}

const secretsOnly = new WeakMap<Secrets, Secrets>();
