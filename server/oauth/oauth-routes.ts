import { toAppError } from "@/server/errors";
import { log } from "@/server/log";
import { finishConnecting, startConnecting } from "@/server/oauth/connect-account";
import { ConnectFailure } from "@/server/oauth/connect-failures";
import { homeMember } from "@/server/organizations/memberships";
import { currentPerson } from "@/server/people/auth";

/** GET /oauth/connect/{tool}: to the vendor, or to the sign-in and back here. */
export async function connect(tool: string): Promise<Response> {
  const person = await currentPerson();
  if (!person) return redirect(`/login?${new URLSearchParams({ from: `/oauth/connect/${tool}` })}`);
  return answered(async () => startConnecting(await homeMember(person), tool));
}

/** GET /oauth/callback: back from the vendor. */
export async function finish(request: Request): Promise<Response> {
  const person = await currentPerson();
  if (!person) return toCredentials({ error: "state" });
  const { searchParams } = new URL(request.url);
  return answered(async () => credentialsPage({ connected: await finishConnecting(person, searchParams) }));
}

async function answered(work: () => Promise<string>): Promise<Response> {
  try {
    return redirect(await work());
  } catch (thrown) {
    const isForeseen = thrown instanceof ConnectFailure;
    const { kind, tool, cause } = isForeseen ? thrown : new ConnectFailure("failed", undefined, { cause: thrown });
    if (cause) log().warn({ err: isForeseen ? cause : toAppError(cause), tool }, "An account could not be connected.");
    return toCredentials({ error: kind, ...(tool !== undefined && { tool }) });
  }
}

const credentialsPage = (query: Record<string, string>) => `/dashboard/credentials?${new URLSearchParams(query)}`;
const toCredentials = (query: Record<string, string>): Response => redirect(credentialsPage(query));

// The addresses on both sides of these redirects carry what nobody else should see.
const redirect = (location: string): Response =>
  new Response(null, {
    status: 303,
    headers: { location, "cache-control": "no-store", "referrer-policy": "no-referrer" },
  });
