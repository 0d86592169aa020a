import { Ajv2020 } from "ajv/dist/2020.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { routes } from "@/server/doors/rest/routes";
import { errorKinds } from "@/server/errors";
import { searchCall, startGateway, type TestGateway } from "@/test/gateway";

let gateway: TestGateway;
let key: string;

beforeAll(async () => {
  gateway = await startGateway();
  key = (await gateway.key(await gateway.organization())).plain;
});
afterAll(() => gateway.close());

const paths = [...new Set(routes.map(({ path }) => path))];
const methodsOf = (path: string) => routes.filter((route) => route.path === path).map(({ method }) => method as string);

describe("an address", () => {
  it.each(paths)("%s takes its own methods and names them to any other", async (path) => {
    const address = path.replaceAll(/\{\w+\}/g, "x");
    for (const method of ["GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]) {
      if (methodsOf(path).includes(method)) continue;
      const { status, headers, body } = await gateway.send(method, address, { key });
      expect([method, status, body.error?.code]).toEqual([method, 405, "method_not_allowed"]);
      expect(headers.get("allow")?.split(", ").sort()).toEqual(methodsOf(path).sort());
    }
  });

  it.each(["/api/v1/", "/api/v1/execute/", "/api/v1//keys", "/api/v1/keys/a/b", "/api/v1/Execute", "/api/v1/%6bey"])(
    "%s does not exist",
    async (path) => {
      const { status, body } = await gateway.send("GET", path, { key });
      expect([status, body.error.code]).toEqual([404, "not_found"]);
    },
  );

  it("answers HEAD like GET, without a body", async () => {
    const [get, head] = [
      await gateway.send("GET", "/api/v1/categories"),
      await gateway.send("HEAD", "/api/v1/categories"),
    ];
    expect([head.status, head.body]).toEqual([200, ""]);
    expect(head.headers.get("content-length")).toBe(get.headers.get("content-length"));
    expect((await gateway.send("HEAD", "/api/v1/execute", { key })).status).toBe(405);
  });

  it("refuses query parameters that it does not know, and one that is given twice", async () => {
    const unknown = await gateway.send("GET", "/api/v1/tools?categry=search");
    expect([unknown.status, unknown.body.error.details.issues[0].message]).toEqual([
      400,
      'is not a known field. Did you mean "category"?',
    ]);
    const twice = await gateway.send("GET", "/api/v1/tools?q=a&q=b");
    expect([twice.status, twice.body.error.code]).toEqual([400, "invalid_request"]);
    expect((await gateway.send("GET", "/api/v1/tools?q=%00")).status).toBe(400);
  });

  it("is never kept by a cache, and always has an id", async () => {
    for (const path of ["/api/v1/key", "/api/v1/tools?q=mail", "/api/v1/nothing", "/api/health", "/api/ready"]) {
      const { headers } = await gateway.get(key, path);
      expect(headers.get("cache-control"), path).toBe("no-store");
      expect(headers.get("x-request-id"), path).toMatch(/^req_[0-9A-Z]{26}$/);
    }
  });
});

describe("openapi.json", () => {
  // biome-ignore lint/suspicious/noExplicitAny: a document of another specification.
  let document: any;

  beforeAll(async () => {
    ({ body: document } = await gateway.send("GET", "/api/v1/openapi.json"));
  });

  it("describes every route, each with its own operationId and an error", () => {
    expect(document).toMatchObject({ openapi: "3.1.0", info: { title: "ToolRoute", version: expect.any(String) } });
    const described = Object.entries<Record<string, object>>(document.paths).flatMap(([path, operations]) =>
      Object.keys(operations).map((method) => `${method.toUpperCase()} ${path}`),
    );
    const served = routes.map(({ method, path }) => `${method} ${path}`);
    expect(described.sort()).toEqual(served.filter((route) => route !== "GET /api/v1/openapi.json").sort());
    const operations = Object.values<Record<string, { operationId: string; responses: object }>>(
      document.paths,
    ).flatMap((methods) => Object.values(methods));
    expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(operations.length);
    for (const { responses } of operations) expect(responses).toHaveProperty("default");
    for (const { method, path, status = 200 } of routes.slice(0, -1)) {
      expect(document.paths[path][method.toLowerCase()].responses).toHaveProperty(String(status));
    }
  });

  it("declares every placeholder as a parameter, and nothing that a path has not", () => {
    for (const [path, methods] of Object.entries<Record<string, { parameters: { in: string; name: string }[] }>>(
      document.paths,
    )) {
      for (const { parameters } of Object.values(methods)) {
        const declared = parameters.filter((parameter) => parameter.in === "path").map(({ name }) => `{${name}}`);
        expect(declared).toEqual(path.match(/\{\w+\}/g) ?? []);
      }
    }
  });

  it("has only schemas that are valid JSON Schema 2020-12, and references that lead somewhere", () => {
    const ajv = new Ajv2020({ strict: false, validateFormats: false });
    const schemas = find(document, "schema");
    expect(schemas.length).toBeGreaterThan(20);
    for (const schema of schemas) {
      if (typeof schema === "object" && schema !== null && "$ref" in schema) continue;
      expect(() => ajv.compile(schema as object), JSON.stringify(schema).slice(0, 500)).not.toThrow();
    }
    for (const reference of find(document, "$ref")) {
      const target = String(reference).split("/").slice(1);
      expect(
        target.reduce((node, name) => node?.[name], document),
        String(reference),
      ).toBeDefined();
    }
  });

  it("describes the errors and the answers that are really given", async () => {
    const ajv = new Ajv2020({ strict: false, validateFormats: false });
    const { body: failed } = await gateway.execute(key, {});
    expect(ajv.validate(document.components.schemas.Error, failed)).toBe(true);
    expect(document.components.schemas.Error.properties.error.properties.code.enum).toEqual(Object.keys(errorKinds));
    const { body: call } = await gateway.execute(key, { ...searchCall, include_raw: true });
    const schemaOf = (path: string, method: string) =>
      document.paths[path][method].responses["200"].content["application/json"].schema;
    expect(ajv.validate(schemaOf("/api/v1/execute", "post"), call), ajv.errorsText()).toBe(true);
    for (const path of ["/api/v1/balance", "/api/v1/calls", "/api/v1/key", "/api/v1/tools", "/api/v1/capabilities"]) {
      const { body } = await gateway.get(key, path);
      const isValid = ajv.validate(schemaOf(path, "get"), body);
      expect(isValid, `${path}: ${ajv.errorsText()}`).toBe(true);
    }
  });
});

/** Every value that stands under this name, at any depth. */
function find(node: unknown, name: string): unknown[] {
  if (typeof node !== "object" || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) => (key === name ? [value] : find(value, name)));
}
