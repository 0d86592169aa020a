import { ConnectFailure } from "@/server/oauth/connect-failures";
import { type OAuthClient, oauthClient } from "@/server/oauth/oauth-clients";
import { newState, readState, type State, signState, spendState, verifierOf } from "@/server/oauth/state";
import { authorizeAddress, exchangeCode, GrantRefused, type Tokens } from "@/server/oauth/token-requests";
import { findMember, type Member, type Person } from "@/server/organizations/memberships";
import { isAllowed } from "@/server/organizations/permissions";
import { toFields } from "@/server/vault/connection-fields";
import { putCredential } from "@/server/vault/manage-credentials";

/**
 * The vendor's page on which this member allows the connection.
 *
 * @throws ConnectFailure
 */
export async function startConnecting(member: Member, tool: string): Promise<string> {
  const client = oauthClient(tool);
  if (!client) throw new ConnectFailure("unavailable", tool);
  checkMember(member, tool);
  const { userId, organizationId } = member;
  const state = newState({ userId, organizationId, tool });
  return authorizeAddress(client, signState(state), verifierOf(state));
}

/**
 * Stores what the vendor gives for the answer that this person came back with, and says for which tool.
 *
 * @throws ConnectFailure
 */
export async function finishConnecting(person: Person, answer: URLSearchParams): Promise<string> {
  const state = readState(answer.get("state") ?? "");
  // Another person's state would put that person's account, or this one's, where it does not belong.
  if (!state || state.userId !== person.id || !(await spendState(state)))
    throw new ConnectFailure("state", state?.tool);
  const { organizationId, tool } = state;
  checkMember(await findMember(person.id, organizationId), tool);
  if (answer.get("error") === "access_denied") throw new ConnectFailure("denied", tool);
  const client = oauthClient(tool);
  if (!client) throw new ConnectFailure("unavailable", tool);
  const tokens = await exchange(client, answer, state);
  await putCredential(organizationId, { tool, fields: toFields(tokens) }, { userId: person.id });
  return tool;
}

function checkMember({ role }: Member, tool: string): void {
  if (!isAllowed(role, "credentials:write")) throw new ConnectFailure("not_allowed", tool);
}

async function exchange(client: OAuthClient, answer: URLSearchParams, state: State): Promise<Tokens> {
  try {
    return await exchangeCode(client, answer, verifierOf(state));
  } catch (cause) {
    throw new ConnectFailure(cause instanceof GrantRefused ? "refused" : "failed", state.tool, { cause });
  }
}
