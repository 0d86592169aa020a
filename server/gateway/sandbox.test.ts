import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { catalog } from "@/adapters/catalog";
import { schemasOf } from "@/server/catalog/describe-tool";
import { readSample } from "@/server/catalog/read-sample";
import { pool } from "@/server/db";
import { isValid } from "@/server/gateway/wrong-inputs";
import { setEgress } from "@/server/upstreams/egress";
import { startGateway, type TestGateway } from "@/test/gateway";

let gateway: TestGateway;
let organization: string;
let key: string;
const looked: string[] = [];

beforeAll(async () => {
  // No credential of any tool: the sandbox needs none.
  gateway = await startGateway({ credentials: {} });
  const lookup = (name: string) => {
    looked.push(name);
    throw new Error("no vendor may be asked");
  };
  setEgress({ overrides: new Map(), allowsLoopback: false, lookup });
  organization = await gateway.organization(0.5);
  key = (await gateway.key(organization, { mode: "test", rate_per_minute: 100_000 })).plain;
});
afterAll(async () => {
  setEgress(undefined);
  await gateway.close();
});

const operations = catalog.flatMap((tool) => tool.operations.map((operation) => ({ tool, operation })));

describe("a test key", () => {
  it.each(operations)(
    "gets a true output of $tool.slug/$operation.name, at no cost and with no vendor asked",
    async ({ tool, operation }) => {
      const { input } = readSample(tool.slug, operation.name);
      const { status, body } = await gateway.execute(key, { tool: tool.slug, operation: operation.name, input });
      expect(status, JSON.stringify(body)).toBe(200);
      expect(body).toMatchObject({
        status: "succeeded",
        tool: tool.slug,
        operation: operation.name,
        capability: operation.capability,
        sandbox: true,
        usage: { credits: 0, balance: 0.5, credential: "none" },
      });
      expect(isValid(schemasOf(operation).output, body.output), JSON.stringify(body.output).slice(0, 2_000)).toBe(true);
      for (const id of artifactsIn(body.output)) {
        expect((await gateway.get(key, `/api/v1/artifacts/${id}`)).status).toBe(200);
      }
      const { body: call } = await gateway.get(key, `/api/v1/calls/${body.id}`);
      expect(call).toMatchObject({ sandbox: true, status: "succeeded", usage: { credits: 0 } });
      expect(looked).toEqual([]);
    },
  );

  it("holds nothing, leaves the balance alone, and one audit event a call that says it was the sandbox", async () => {
    const { events, calls } = await gateway.records(organization);
    expect(events).toHaveLength(calls.length);
    expect(events.every(({ sandbox, credits }) => sandbox === true && credits === 0)).toBe(true);
    expect(await gateway.balance(organization)).toBe(0.5);
    const holds = await pool().query("SELECT FROM hold WHERE organization_id = $1", [organization]);
    expect(holds.rowCount).toBe(0);
  });

  it("is served by the first tool of a capability", async () => {
    const { body } = await gateway.execute(key, {
      capability: "web.search",
      prefer: ["tavily"],
      input: { query: "x" },
    });
    expect(body).toMatchObject({ tool: "tavily", sandbox: true });
  });
});

const artifactsIn = (output: unknown): string[] =>
  [...JSON.stringify(output).matchAll(/"artifact":"(art_\w[\w-]*)"/g)].map(([, id]) => id ?? "");
