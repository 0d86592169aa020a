import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { catalog } from "@/adapters/catalog";
import { readSample } from "@/server/catalog/read-sample";
import { routes } from "@/server/doors/rest/routes";
import { ExecuteRequest } from "@/server/gateway/execute-request";
import { startGateway, type TestGateway } from "@/test/gateway";

const scopes = ["tools:execute", "usage:read", "keys:write", "credentials:write"];
const runs = 200;
const timeMsMax = 60_000;

let gateway: TestGateway;
let key: string;

beforeAll(async () => {
  gateway = await startGateway();
  key = (await gateway.key(await gateway.organization(), { mode: "test", scopes, rate_per_minute: 100_000 })).plain;
});
afterAll(() => gateway.close());

const text = fc.oneof(
  fc.string({ unit: "binary", maxLength: 20 }),
  fc.constantFrom("tavily", "search", "__proto__", ""),
);
const anything = fc.oneof(text, fc.jsonValue({ maxDepth: 3 }), fc.double(), fc.constantFrom(-0, 1e308, 2 ** 53, null));

/** Something of every kind under the names that a schema knows, now and then. */
const objectOf = (names: readonly string[]) =>
  fc
    .record(Object.fromEntries(names.map((name) => [name, anything])), { requiredKeys: [] })
    .map((value) => JSON.stringify(value));

const expectAnswer = async (sent: string, asked: ReturnType<TestGateway["send"]>) => {
  const { status, headers, body } = await asked;
  expect(status, `${sent} → ${JSON.stringify(body)}`).toBeLessThan(500);
  if (status >= 400)
    expect(body.error).toMatchObject({ code: expect.any(String), request_id: headers.get("x-request-id") });
};

it(
  "no request to execute, however odd, is our fault",
  async () => {
    const bodies = fc.oneof(
      objectOf(Object.keys(ExecuteRequest.shape)),
      anything.map((value) => JSON.stringify(value)),
    );
    await fc.assert(
      fc.asyncProperty(bodies, (body) => expectAnswer(body, gateway.send("POST", "/api/v1/execute", { key, body }))),
      { numRuns: runs },
    );
  },
  timeMsMax,
);

it(
  "no input of any operation, however odd, is our fault",
  async () => {
    const operations = catalog.flatMap(({ slug, operations }) => operations.map((operation) => ({ slug, operation })));
    const calls = fc.constantFrom(...operations).chain(({ slug, operation }) =>
      objectOf(Object.keys(operation.input.shape)).map((odd) => ({
        tool: slug,
        operation: operation.name,
        input: { ...readSample(slug, operation.name).input, ...JSON.parse(odd) },
      })),
    );
    await fc.assert(
      fc.asyncProperty(calls, (call) => expectAnswer(JSON.stringify(call), gateway.execute(key, call))),
      { numRuns: runs },
    );
  },
  timeMsMax,
);

it(
  "no body or query of any other route, however odd, is our fault",
  async () => {
    const others = routes.filter(({ path }) => path !== "/api/v1/execute" && !path.includes("openapi"));
    const requests = fc.constantFrom(...others).chain((route) => {
      const names = Object.keys({ ...shapeOf(route.body), ...shapeOf(route.query) });
      return fc.record({ route: fc.constant(route), id: text, json: objectOf(names) });
    });
    await fc.assert(
      fc.asyncProperty(requests, ({ route, id, json }) => {
        const path = route.path.replaceAll(/\{\w+\}/g, encodeURIComponent(id.toWellFormed()) || "x");
        if (route.body) return expectAnswer(`${path} ${json}`, gateway.send(route.method, path, { key, body: json }));
        const query = new URLSearchParams(
          Object.entries(JSON.parse(json)).map(([name, value]) => [name, asText(value)]),
        );
        return expectAnswer(`${path}?${query}`, gateway.send(route.method, `${path}?${query}`, { key }));
      }),
      { numRuns: runs },
    );
  },
  timeMsMax,
);

/** Not `String`, which an object may have a "toString" of its own against. */
const asText = (value: unknown) => (typeof value === "string" ? value : JSON.stringify(value));

const shapeOf = (schema: object | undefined) => (schema && "shape" in schema ? (schema.shape as object) : {});
