import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { z } from "zod";
import { pool } from "@/server/db";
import { env } from "@/server/env";

const nonceBytes = 24;
const stateLifetimeMs = 10 * 60_000;
const stateLengthMax = 2_048;

const State = z.strictObject({
  nonce: z.string(),
  userId: z.string(),
  organizationId: z.string(),
  tool: z.string(),
  expiresAtMs: z.int(),
});
/** What a person was doing when they left for the vendor. */
export type State = z.infer<typeof State>;

export function newState(who: Pick<State, "userId" | "organizationId" | "tool">): State {
  const nonce = randomBytes(nonceBytes).toString("base64url");
  return { ...who, nonce, expiresAtMs: Date.now() + stateLifetimeMs };
}

/** The state as the vendor carries it: readable by all, made by us alone. */
export function signState(state: State): string {
  const text = Buffer.from(JSON.stringify(state), "utf8").toString("base64url");
  return `${text}.${mac("state", text).toString("base64url")}`;
}

/** Undefined when it is not ours, was changed or is over. */
export function readState(signed: string): State | undefined {
  const [text = "", signature = "", ...rest] = signed.length <= stateLengthMax ? signed.split(".") : [];
  const given = Buffer.from(signature, "base64url");
  const expected = mac("state", text);
  if (rest.length > 0 || given.length !== expected.length || !timingSafeEqual(given, expected)) return undefined;
  const state = State.parse(JSON.parse(Buffer.from(text, "base64url").toString("utf8")));
  return state.expiresAtMs > Date.now() ? state : undefined;
}

/** The PKCE secret of this state (RFC 7636): computed, so that it stands neither in an address nor in a table. */
export const verifierOf = ({ nonce }: State): string => mac("pkce verifier", nonce).toString("base64url");

/** True once a state, whichever process is asked. */
export async function spendState({ organizationId, nonce, expiresAtMs }: State): Promise<boolean> {
  await pool().query("DELETE FROM oauth_state_used WHERE expires_at < now()");
  const { rowCount } = await pool().query(
    "INSERT INTO oauth_state_used (organization_id, nonce, expires_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING",
    [organizationId, nonce, new Date(expiresAtMs)],
  );
  return rowCount === 1;
}

const mac = (purpose: string, text: string): Buffer =>
  createHmac("sha256", env().STATE_SECRET).update(`oauth ${purpose}\n${text}`).digest();
