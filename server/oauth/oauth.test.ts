import { inspect } from "node:util";
import pino from "pino";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { Role } from "@/prisma/client/enums";
import { db, pool } from "@/server/db";
import { publicUrl } from "@/server/env";
import { dumpDatabase } from "@/server/keys/key-fixtures";
import { oauthClient, readOAuthClients } from "@/server/oauth/oauth-clients";
import { connect, finish } from "@/server/oauth/oauth-routes";
import { newState, readState, signState } from "@/server/oauth/state";
import { refreshTokens, TokenRequestFailed } from "@/server/oauth/token-requests";
import type { Person } from "@/server/organizations/memberships";
import { listCredentials, NewCredential, removeCredential } from "@/server/vault/manage-credentials";
import { readCredentials } from "@/server/vault/platform-credential";
import { type AuthorizationServer, startAuthorizationServer } from "@/test/authorization-server";
import { startGateway, type TestGateway } from "@/test/gateway";
import { sendJson, startVendor, type Vendor } from "@/test/vendor";
import { waitFor } from "@/test/wait-for";

const tool = "google-calendar";
const client = { id: "our-client-id", secret: "our-client-secret-9f2c" };
const pageOf = (query: string) => `/dashboard/credentials?${query}`;

const session = vi.hoisted(() => ({ person: null as Person | null }));
vi.mock("@/server/people/auth", () => ({ currentPerson: async () => session.person }));
const logged = vi.hoisted(() => [] as string[]);
vi.mock("@/server/log", () => {
  const logger = pino({ level: "trace" }, { write: (line) => logged.push(line) });
  return { log: () => logger };
});

let vendor: AuthorizationServer;
let calendar: Vendor;
let gateway: TestGateway;
let organizationId: string;
let key: string;

beforeAll(async () => {
  vendor = await startAuthorizationServer(client);
  calendar = await startVendor((_, response) => sendJson(response, 200, { items: [] }));
  process.env.OAUTH_CLIENTS = JSON.stringify({ [tool]: { client_id: client.id, client_secret: client.secret } });
  gateway = await startGateway({
    overrides: { "https://oauth2.googleapis.com": vendor.origin, "https://www.googleapis.com": calendar.origin },
  });
});
afterAll(async () => {
  await gateway.close();
  await Promise.all([vendor.close(), calendar.close()]);
});
beforeEach(async () => {
  organizationId = await gateway.organization();
  key = (await gateway.key(organizationId)).plain;
  session.person = await newMember(organizationId);
  vendor.grantFor(3_600);
  vendor.shapeTokens(undefined);
  vendor.fail(false);
  vendor.withdraw(false);
  vendor.forgive(false);
  vendor.refreshes.length = 0;
  vendor.requests.length = 0;
  calendar.requests.length = 0;
});

async function newMember(organization: string, role: Role = "developer"): Promise<Person> {
  const id = crypto.randomUUID();
  const email = `${id}@example.com`;
  await db().user.create({ data: { id, email } });
  await db().membership.create({ data: { organizationId: organization, userId: id, role } });
  return { id, email, name: null };
}

const locationOf = (answer: Response) => answer.headers.get("location") ?? "";
const start = async () => locationOf(await connect(tool));
const comeBack = async (query: URLSearchParams) =>
  locationOf(await finish(new Request(`${publicUrl()}/oauth/callback?${query}`)));
const connectAccount = async () => comeBack(vendor.allow(await start()));
const listEvents = (plain = key) => gateway.execute(plain, { tool, operation: "list_events", input: {} });
const sentTokens = () => calendar.requests.map(({ headers }) => headers.authorization);
const bearer = (token: string | undefined) => `Bearer ${token}`;

describe("connecting an account", () => {
  it("asks the vendor for what the tool needs, with PKCE", async () => {
    const url = new URL(await start());
    expect(`${url.origin}${url.pathname}`).toBe("https://accounts.google.com/o/oauth2/v2/auth");
    expect(Object.fromEntries(url.searchParams)).toEqual({
      access_type: "offline",
      prompt: "consent",
      response_type: "code",
      client_id: client.id,
      redirect_uri: `${publicUrl()}/oauth/callback`,
      scope: expect.stringContaining("https://www.googleapis.com/auth/calendar.events"),
      state: expect.any(String),
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
      code_challenge_method: "S256",
    });
  });

  it("lets the next call use it, free of charge", async () => {
    expect((await listEvents()).body.error).toMatchObject({
      code: "credential_required",
      details: { connect_url: `${publicUrl()}${pageOf(`tool=${tool}`)}`, fields: [] },
    });
    expect(await connectAccount()).toBe(pageOf(`connected=${tool}`));
    const { status, body } = await listEvents();
    expect([status, body.usage]).toMatchObject([200, { credential: "byok", credits: 0 }]);
    expect(sentTokens()).toEqual([bearer(vendor.accessTokens.at(-1))]);
    expect(await listCredentials(organizationId)).toMatchObject([
      { tool, label: "Google Calendar", last_four: null, needs_reauth: false },
    ]);
  });

  it("takes the issuer that the tool names, where the vendor names one", async () => {
    const query = vendor.allow(await start());
    query.set("iss", "https://accounts.google.com");
    expect(await comeBack(query)).toBe(pageOf(`connected=${tool}`));
  });

  it("tells the vendor when the connection is removed, which is gone even if that fails", async () => {
    await connectAccount();
    const [first] = await listCredentials(organizationId);
    await removeCredential(organizationId, first?.id ?? "");
    expect(vendor.revoked).toEqual([vendor.refreshTokens.at(-1)]);
    await connectAccount();
    vendor.fail(true);
    const [second] = await listCredentials(organizationId);
    await removeCredential(organizationId, second?.id ?? "");
    expect(await listCredentials(organizationId)).toEqual([]);
    expect((await listEvents()).body.error.code).toBe("credential_required");
  });

  it("sends whoever is not signed in to the sign-in and back", async () => {
    session.person = null;
    expect(await start()).toBe(`/login?from=${encodeURIComponent(`/oauth/connect/${tool}`)}`);
    expect(await comeBack(new URLSearchParams({ code: "x", state: "y" }))).toBe(pageOf("error=state"));
  });

  it.each<Role>(["viewer", "billing"])("is not for a %s", async (role) => {
    session.person = await newMember(organizationId, role);
    expect(await start()).toBe(pageOf(`error=not_allowed&tool=${tool}`));
  });

  it("says when no client of the tool is registered", async () => {
    expect(locationOf(await connect("tavily"))).toBe(pageOf("error=unavailable&tool=tavily"));
  });
});

describe("what comes back is refused, and no token asked for,", () => {
  const tamper = (signed: string) => {
    const [text = "", signature = ""] = signed.split(".");
    const state = JSON.parse(Buffer.from(text, "base64url").toString());
    const changed = JSON.stringify({ ...state, organizationId: "org_of_somebody_else" });
    return `${Buffer.from(changed).toString("base64url")}.${signature}`;
  };
  const states: [string, (signed: string) => string | Promise<string>][] = [
    ["without a state", () => ""],
    ["with a state that is no state", () => "nothing"],
    ["with a changed state", tamper],
    ["with a cut signature", (signed) => signed.slice(0, -4)],
    ["with something behind the signature", (signed) => `${signed}.x`],
    ["after ten minutes", (signed) => signState({ ...stateOf(signed), expiresAtMs: Date.now() })],
    [
      "with another member's state",
      async (signed) => {
        session.person = await newMember(organizationId);
        return signed;
      },
    ],
  ];
  const stateOf = (signed: string) => {
    const state = readState(signed);
    if (!state) throw new Error("the state cannot be read");
    return state;
  };

  it.each(states)("%s", async (_, change) => {
    const query = vendor.allow(await start());
    query.set("state", await change(query.get("state") ?? ""));
    expect(await comeBack(query)).toMatch(/^\/dashboard\/credentials\?error=state/);
    expect(vendor.requests).toEqual([]);
    expect(await listCredentials(organizationId)).toEqual([]);
  });

  it("a second time, also when both come at once", async () => {
    const query = vendor.allow(await start());
    const again = vendor.allow(`https://vendor.example/?state=${query.get("state")}`);
    const places = await Promise.all([comeBack(query), comeBack(again)]);
    expect(places.filter((place) => place.includes("error=state"))).toHaveLength(1);
    expect(await comeBack(again)).toBe(pageOf(`error=state&tool=${tool}`));
    expect(vendor.requests).toHaveLength(1);
  });

  it("from another issuer", async () => {
    const query = vendor.allow(await start());
    query.set("iss", "https://attacker.example");
    expect(await comeBack(query)).toBe(pageOf(`error=failed&tool=${tool}`));
    expect(vendor.requests).toEqual([]);
  });

  it("where the person said no", async () => {
    const state = vendor.allow(await start()).get("state") ?? "";
    expect(await comeBack(new URLSearchParams({ error: "access_denied", state }))).toBe(
      pageOf(`error=denied&tool=${tool}`),
    );
    expect(vendor.requests).toEqual([]);
  });

  it("where the person may connect no more", async () => {
    const query = vendor.allow(await start());
    await db().membership.updateMany({ where: { organizationId }, data: { role: "viewer" } });
    expect(await comeBack(query)).toBe(pageOf(`error=not_allowed&tool=${tool}`));
    expect(vendor.requests).toEqual([]);
  });
});

describe("the vendor's answer", () => {
  it("to a code of another sign-in is a refusal, because PKCE does not match", async () => {
    const [mine, theirs] = [vendor.allow(await start()), vendor.allow(await start())];
    mine.set("code", theirs.get("code") ?? "");
    expect(await comeBack(mine)).toBe(pageOf(`error=refused&tool=${tool}`));
    expect(await listCredentials(organizationId)).toEqual([]);
  });

  it("missing is told as that", async () => {
    vendor.fail(true);
    expect(await connectAccount()).toBe(pageOf(`error=failed&tool=${tool}`));
  });
});

function heldBack() {
  let release = () => {};
  const promise = new Promise<void>((resolve) => {
    release = resolve;
  });
  return { promise, release };
}

const connectBriefly = async () => {
  vendor.grantFor(59);
  await connectAccount();
  vendor.grantFor(3_600);
};

describe("a token that is about to expire", () => {
  it("is renewed once for fifty calls in two processes, before any of them is sent", async () => {
    await connectBriefly();
    const load = async () => {
      vi.resetModules();
      return (await import("@/server/vault/credential-for")).credentialFor;
    };
    const processes = [await load(), await load()];
    const found = await Promise.all(
      Array.from({ length: 50 }, (_, index) => processes[index % 2]?.(organizationId, tool)),
    );
    expect(vendor.refreshes).toHaveLength(1);
    expect(new Set(found.map((one) => one?.secrets.access_token))).toEqual(new Set([vendor.accessTokens.at(-1)]));
    expect(found.map((one) => Object.keys(one?.secrets ?? {}))).toEqual(found.map(() => ["access_token"]));
  });

  it("is renewed with the newest refresh token each time", async () => {
    await connectBriefly();
    vendor.grantFor(59);
    const tokens: unknown[] = [];
    for (let call = 0; call < 3; call++) {
      const expected = vendor.refreshTokens.at(-1);
      expect((await listEvents()).status).toBe(200);
      expect(vendor.refreshes.at(-1)).toBe(expected);
      tokens.push(bearer(vendor.accessTokens.at(-1)));
    }
    expect(vendor.refreshes).toHaveLength(3);
    expect(sentTokens()).toEqual(tokens);
  });

  it("is left alone while it lasts, or where it never expires", async () => {
    for (const lifetimeS of [3_600, undefined]) {
      vendor.grantFor(lifetimeS);
      await connectAccount();
      expect((await listEvents()).status).toBe(200);
    }
    expect(vendor.refreshes).toEqual([]);
  });

  it("ends the connection when the vendor has ended it, until somebody connects it again", async () => {
    await connectBriefly();
    vendor.withdraw(true);
    const answers = [await listEvents(), await listEvents(), await listEvents()];
    for (const { status, body } of answers) {
      expect([status, body.error.code]).toEqual([422, "credential_required"]);
      expect(body.error.details.connect_url).toBe(`${publicUrl()}${pageOf(`tool=${tool}`)}`);
    }
    expect(vendor.refreshes).toHaveLength(1);
    expect(await listCredentials(organizationId)).toMatchObject([
      { needs_reauth: true, needs_reauth_since: expect.stringMatching(/^\d{4}-.*Z$/) },
    ]);
    expect(calendar.requests).toEqual([]);

    vendor.withdraw(false);
    await connectAccount();
    expect(await listCredentials(organizationId)).toMatchObject([{ needs_reauth: false }]);
    expect((await listEvents()).status).toBe(200);
  });

  it("ends the connection where the vendor gave nothing to renew it with", async () => {
    vendor.shapeTokens((tokens) => ({ ...tokens, refresh_token: undefined }));
    await connectBriefly();
    expect((await listEvents()).body.error.code).toBe("credential_required");
    expect(await listCredentials(organizationId)).toMatchObject([{ needs_reauth: true }]);
    expect(vendor.refreshes).toEqual([]);
  });

  it("fails the call while the vendor cannot be reached, and is renewed when it can", async () => {
    await connectBriefly();
    vendor.fail(true);
    const { status, body } = await listEvents();
    expect([status, body.error.code, body.error.retryable]).toEqual([503, "upstream_unavailable", true]);
    expect(calendar.requests).toEqual([]);
    expect(await listCredentials(organizationId)).toMatchObject([{ needs_reauth: false }]);
    vendor.fail(false);
    expect((await listEvents()).status).toBe(200);
  });

  it("does not bring back a connection that is removed while it is renewed", async () => {
    await connectBriefly();
    const [stored] = await listCredentials(organizationId);
    const removal = heldBack();
    vendor.holdRefreshes(removal.promise);
    const call = listEvents();
    await waitFor(() => expect(vendor.refreshes).toHaveLength(1));
    await removeCredential(organizationId, stored?.id ?? "");
    removal.release();
    expect((await call).body.error).toMatchObject({ code: "upstream_unavailable", retryable: true });
    expect((await listEvents()).body.error.code).toBe("credential_required");
    expect(await listCredentials(organizationId)).toEqual([]);
  });
});

describe("new tokens that the vendor has given", () => {
  /** A call on its way, with new tokens made and not yet told. The vendor takes no others any more. */
  const callWhileRenewing = async () => {
    const answer = heldBack();
    vendor.holdAnswers(answer.promise);
    await connectBriefly();
    const made = vendor.refreshTokens.length;
    const call = listEvents();
    await waitFor(() => expect(vendor.refreshTokens).toHaveLength(made + 1));
    return { call, tell: answer.release };
  };
  const expectRenewed = async (call: ReturnType<typeof listEvents>) => {
    expect((await call).status).toBe(200);
    expect(sentTokens()).toEqual([bearer(vendor.accessTokens.at(-1))]);
    expect(vendor.refreshes).toHaveLength(1);
    expect(await listCredentials(organizationId)).toMatchObject([{ needs_reauth: false }]);
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 3_600_000 });
    const newest = vendor.refreshTokens.at(-1);
    expect((await listEvents()).status).toBe(200);
    expect(vendor.refreshes.slice(1)).toEqual([newest]);
  };
  afterEach(() => {
    vi.useRealTimers();
  });

  it("are kept where the connection to the database breaks before they come", async () => {
    const { call, tell } = await callWhileRenewing();
    const { rows } = await pool().query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE datname = current_database() AND state = 'idle in transaction'`,
    );
    expect(rows).toHaveLength(1);
    tell();
    await expectRenewed(call);
  });

  const whileUnwritable = async (tell: () => void, work: () => Promise<unknown> = async () => {}) => {
    await pool().query("ALTER TABLE credential RENAME TO mislaid");
    const before = logged.length;
    tell();
    await waitFor(() => expect(logged.slice(before).join()).toContain("could not be written yet"));
    await work();
    await pool().query("ALTER TABLE mislaid RENAME TO credential");
  };

  it("are kept while the database does not take them", async () => {
    const { call, tell } = await callWhileRenewing();
    await whileUnwritable(tell);
    await expectRenewed(call);
  });

  it("bring a connection back that another process has given up meanwhile", async () => {
    const { call, tell } = await callWhileRenewing();
    await whileUnwritable(tell, () =>
      pool().query("UPDATE mislaid SET needs_reauth_since = now() WHERE organization_id = $1", [organizationId]),
    );
    await expectRenewed(call);
  });

  it("do not replace those that another process has got meanwhile", async () => {
    const { call, tell } = await callWhileRenewing();
    await whileUnwritable(tell, () =>
      pool().query("UPDATE mislaid SET sealed = '\\x01' WHERE organization_id = $1", [organizationId]),
    );
    expect((await call).body.error).toMatchObject({ code: "upstream_unavailable", retryable: true });
    const { rows } = await pool().query("SELECT sealed FROM credential WHERE organization_id = $1", [organizationId]);
    expect(rows).toEqual([{ sealed: Buffer.of(1) }]);
  });

  it("leave room for the ones before until they have worked", async () => {
    await connectBriefly();
    const [first] = vendor.refreshTokens.slice(-1);
    vendor.grantFor(59);
    await listEvents();
    const [second] = vendor.refreshTokens.slice(-1);
    vendor.forgetNewest();
    expect((await listEvents()).status).toBe(200);
    expect(vendor.refreshes).toEqual([first, second, first]);
    const [third] = vendor.refreshTokens.slice(-1);
    expect((await listEvents()).status).toBe(200);
    const [fourth] = vendor.refreshTokens.slice(-1);
    vendor.withdraw(true);
    expect((await listEvents()).body.error.code).toBe("credential_required");
    expect(vendor.refreshes.slice(3)).toEqual([third, fourth, third]);
    expect((await listEvents()).body.error.code).toBe("credential_required");
    expect(vendor.refreshes).toHaveLength(6);
  });
});

it("tells the vendor of a removed connection's token before the newest too", async () => {
  await connectBriefly();
  await listEvents();
  vendor.revoked.length = 0;
  const [stored] = await listCredentials(organizationId);
  await removeCredential(organizationId, stored?.id ?? "");
  expect(vendor.revoked).toEqual(vendor.refreshTokens.slice(-2).toReversed());
});

it("keeps tokens, codes, verifiers and our client's secret out of the database, logs, answers and addresses", async () => {
  vendor.grantFor(59);
  const address = await start();
  const query = vendor.allow(address);
  const places = [await comeBack(query)];
  calendar.answerWith(({ headers }, response) =>
    sendJson(response, 200, { items: [{ id: "1", summary: headers.authorization }] }),
  );
  const answers = [await listEvents()];
  vendor.shapeTokens((tokens) => ({ ...tokens, token_type: undefined }));
  answers.push(await listEvents());
  places.push(await connectAccount());
  vendor.withdraw(true);
  answers.push(await listEvents());
  vendor.fail(true);
  places.push(await connectAccount());
  await gateway.records(organizationId);
  const said = [await dumpDatabase(), ...logged, JSON.stringify(answers), ...places].join("\n");

  expect(answers.map(({ status }) => status)).toEqual([200, 503, 422]);
  expect(said).toContain(organizationId);
  expect(logged.join()).toContain("could not be connected");
  const verifiers = vendor.requests.map(({ body }) => new URLSearchParams(body).get("code_verifier") ?? "");
  const hidden = [...vendor.accessTokens, ...vendor.refreshTokens, ...verifiers.filter(Boolean), client.secret];
  for (const secret of hidden) expect(address).not.toContain(secret);
  for (const secret of [...hidden, query.get("code"), query.get("state")]) {
    expect(said).not.toContain(secret);
    expect(said).not.toContain(Buffer.from(secret ?? "").toString("hex"));
  }
});

it("throws no error that holds a token, however the vendor's answer is wrong", async () => {
  await connectAccount();
  const client = oauthClient(tool);
  if (!client) throw new Error("there is no client");
  for (const wrong of [
    { token_type: undefined },
    { token_type: "mac" },
    { expires_in: "soon" },
    { refresh_token: 7 },
  ]) {
    const refreshToken = vendor.refreshTokens.at(-1) ?? "";
    vendor.shapeTokens((tokens) => ({ ...tokens, ...wrong }));
    const error = await refreshTokens(client, refreshToken).catch((thrown) => thrown);
    expect(error).toBeInstanceOf(TokenRequestFailed);
    const text = inspect(error, { depth: 20, showHidden: true });
    for (const secret of [refreshToken, vendor.accessTokens.at(-1), client.clientSecret])
      expect(text).not.toContain(secret);
  }
});

it("takes no typed-in token, neither of a customer nor of ours", () => {
  const { error } = NewCredential.safeParse({ tool, fields: { access_token: "x" } });
  expect(error?.issues.map(({ message }) => message)).toEqual([
    `Google Calendar takes no key: a person connects the account at ${publicUrl()}${pageOf(`tool=${tool}`)}.`,
  ]);
  expect(() => readCredentials(JSON.stringify({ [tool]: { access_token: "x" } }))).toThrow(/see OAUTH_CLIENTS/);
});

it("describes the tool as one to connect", async () => {
  const { body } = await gateway.send("GET", `/api/v1/tools/${tool}`);
  expect(body).toMatchObject({
    offer: "oauth",
    credential: { required: true, fields: [], connect_url: expect.stringContaining(`tool=${tool}`) },
  });
});

it("names what is wrong with OAUTH_CLIENTS without its value", () => {
  const right = { client_id: "id", client_secret: client.secret };
  for (const wrong of [{ tavily: right }, { [tool]: { client_id: "id" } }, { [tool]: client.secret }, client.secret]) {
    expect(() => readOAuthClients(JSON.stringify(wrong))).toThrow(/^Wrong configuration: OAUTH_CLIENTS/);
    expect(() => readOAuthClients(JSON.stringify(wrong))).not.toThrow(client.secret);
  }
});

it("forgets used states when they could be used no more", async () => {
  const who = { userId: session.person?.id ?? "", organizationId, tool };
  await pool().query("INSERT INTO oauth_state_used VALUES ($1, $2, now() - interval '1 second')", [
    organizationId,
    newState(who).nonce,
  ]);
  await connectAccount();
  const { rows } = await pool().query("SELECT FROM oauth_state_used WHERE organization_id = $1", [organizationId]);
  expect(rows).toHaveLength(1);
});
