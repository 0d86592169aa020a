import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { catalog } from "@/adapters/catalog";
import { readSample } from "@/server/catalog/read-sample";
import { wrongInputs } from "@/server/gateway/wrong-inputs";
import { setEgress } from "@/server/upstreams/egress";
import { startGateway, type TestGateway } from "@/test/gateway";

let gateway: TestGateway;
const looked: string[] = [];

beforeAll(async () => {
  gateway = await startGateway();
  const lookup = (name: string) => {
    looked.push(name);
    throw new Error("no vendor may be asked");
  };
  setEgress({ overrides: new Map(), allowsLoopback: false, lookup });
});
afterAll(async () => {
  setEgress(undefined);
  await gateway.close();
});

const operations = catalog.flatMap((tool) => tool.operations.map((operation) => ({ tool, operation })));

// Live keys, so that a check that is missing would be seen at the vendor and in the balance.
it.each(operations)(
  "$tool.slug/$operation.name refuses what its schema does not allow, names the place and charges nothing",
  async ({ tool, operation }) => {
    const organization = await gateway.organization(100);
    const key = (await gateway.key(organization)).plain;
    const cases = wrongInputs(operation, readSample(tool.slug, operation.name).input);
    expect(cases.length).toBeGreaterThan(0);
    await Promise.all(
      cases.map(async ({ input, path }) => {
        const { status, body } = await gateway.execute(key, { tool: tool.slug, operation: operation.name, input });
        const places: string[] = body.error?.details.issues?.map((issue: { path: string }) => issue.path) ?? [];
        const isNamed = places.some((place) => `${place}.`.startsWith(`${path}.`));
        expect({ status, code: body.error?.code, isNamed }, `${path} of ${JSON.stringify(input)}`).toEqual({
          status: 400,
          code: "invalid_input",
          isNamed: true,
        });
      }),
    );
    const { events, calls } = await gateway.records(organization);
    expect(calls.map(({ status }) => status)).toEqual(cases.map(() => "refused"));
    expect(events).toHaveLength(cases.length);
    expect(looked).toEqual([]);
    expect(await gateway.balance(organization)).toBe(100);
  },
);

describe("an issue", () => {
  it("says what was expected, and suggests the field that was probably meant", async () => {
    const key = (await gateway.key(await gateway.organization())).plain;
    const input = { querry: "MCP", limit: "5", include_domains: ["a.example", 7] };
    const { body } = await gateway.execute(key, { tool: "tavily/search", input });
    expect(body.error.details.issues).toEqual(
      expect.arrayContaining([
        { path: "query", message: expect.stringContaining("expected string"), expected: "string" },
        { path: "limit", message: expect.stringContaining("expected number"), expected: expect.stringMatching("num") },
        { path: "include_domains.1", message: expect.stringContaining("expected string"), expected: "string" },
        { path: "querry", message: 'is not a known field. Did you mean "query"?', expected: "no such field" },
      ]),
    );
    expect(body.error.details.issues).toHaveLength(4);
  });

  it("comes for a test key too", async () => {
    const key = (await gateway.key(await gateway.organization(), { mode: "test" })).plain;
    const { status, body } = await gateway.execute(key, { tool: "tavily/search", input: {} });
    expect([status, body.error.details.issues[0].path]).toEqual([400, "query"]);
  });
});
