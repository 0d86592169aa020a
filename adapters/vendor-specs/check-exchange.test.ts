import { describe, expect, it } from "vitest";
import { Sample } from "../kit/sample.ts";
import { checkExchange } from "./check-exchange.ts";
import { toDocument } from "./document.ts";
import { checkGraphql, toGraphqlSchema } from "./graphql.ts";

const pet = {
  type: "object",
  required: ["id", "name", "secret"],
  properties: {
    id: { type: "integer", readOnly: true },
    secret: { type: "string", writeOnly: true },
    name: { type: "string", nullable: true },
    weight: { type: "number", minimum: 0, exclusiveMinimum: true },
    owner: { $ref: "#/components/schemas/Owner" },
    notes: { type: "object", "x-trimmed": true, properties: { text: { type: "string" } } },
  },
};

const openApi = toDocument(
  JSON.stringify({
    openapi: "3.0.3",
    servers: [{ url: "https://{region}.example.com/v1" }],
    paths: {
      "/pets": {
        parameters: [{ name: "X-Version", in: "header", required: true, schema: { type: "string" } }],
        get: {
          parameters: [
            { name: "limit", in: "query", schema: { type: "integer", maximum: 50 } },
            { name: "kinds", in: "query", explode: false, schema: { type: "array", items: { enum: ["cat", "dog"] } } },
            { name: "born", in: "query", style: "deepObject", schema: { properties: { after: { type: "integer" } } } },
          ],
          responses: {
            "200": {
              content: {
                "application/json": { schema: { type: "array", items: { $ref: "#/components/schemas/Pet" } } },
              },
            },
          },
        },
        post: {
          requestBody: {
            required: true,
            content: Object.fromEntries(
              ["application/json", "application/x-www-form-urlencoded", "multipart/form-data"].map((type) => [
                type,
                { schema: { $ref: "#/components/schemas/Pet" } },
              ]),
            ),
          },
          responses: { "2XX": { content: { "application/json": { schema: { $ref: "#/components/schemas/Pet" } } } } },
        },
      },
      "/pets/{id}": { delete: { responses: { "204": {} } }, get: { responses: {} } },
      "/pets/{id}/mine": { get: { responses: {} } },
      "/pets/mine": { get: { responses: { "200": {} } } },
      "/files/{path}": { get: { responses: { default: { content: { "text/plain": {} } } } } },
    },
    components: {
      schemas: { Pet: pet, Owner: { oneOf: [{ type: "string" }, { type: "string", minLength: 1 }] } },
      securitySchemes: { key: { type: "apiKey", in: "query", name: "key" } },
    },
  }),
);

const swagger = toDocument(
  JSON.stringify({
    swagger: "2.0",
    host: "api.example.com",
    basePath: "/v1",
    schemes: ["https"],
    paths: {
      "/pets": {
        get: {
          parameters: [
            {
              name: "tags",
              in: "query",
              required: true,
              type: "array",
              items: { type: "integer" },
              collectionFormat: "csv",
            },
          ],
          responses: { 200: { schema: { type: "array", items: { $ref: "#/definitions/Pet" } } } },
        },
        post: {
          consumes: ["application/x-www-form-urlencoded"],
          parameters: [{ name: "age", in: "formData", required: true, type: "integer" }],
          responses: { 201: {} },
        },
      },
    },
    definitions: { Pet: { required: ["name"], properties: { name: { type: "string", "x-nullable": true } } } },
  }),
);

type Change = { method?: string; url?: string; headers?: Record<string, string>; json?: unknown; text?: string };
type Answer = { status?: number; headers?: Record<string, string>; json?: unknown; text?: string };

const exchange = (request: Change, response: Answer = {}) => {
  const parsed = Sample.shape.exchanges.parse([
    {
      request: { method: "GET", url: "https://eu.example.com/v1/pets", headers: { "x-version": "2" }, ...request },
      response: { status: 200, ...(response.text === undefined && { json: [] }), ...response },
    },
  ]);
  const [only] = parsed;
  if (!only) throw new Error("one exchange is expected");
  return only;
};

const post = (json: unknown, response: Answer = { status: 201, json: { id: 1, name: null } }) =>
  exchange({ method: "POST", headers: { "x-version": "2", "content-type": "application/json" }, json }, response);

const form = (text: string) =>
  exchange(
    {
      method: "POST",
      headers: { "x-version": "2", "content-type": "application/x-www-form-urlencoded" },
      text,
    },
    { status: 200, json: { id: 1, name: "Rex" } },
  );

const multipart = (fields: Record<string, string>) => {
  const parts = Object.entries(fields).map(
    ([name, value]) => `--b\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  return exchange(
    {
      method: "POST",
      headers: { "x-version": "2", "content-type": "multipart/form-data; boundary=b" },
      text: `${parts.join("")}--b--\r\n`,
    },
    { status: 200, json: { id: 1, name: "Rex" } },
  );
};

const url = (path: string) => ({ url: `https://eu.example.com/v1${path}` });

describe("a request and answer as described", () => {
  it.each([
    ["a list", exchange({}, { json: [{ id: 1, name: null, weight: 3, owner: "Ada", more: true }] })],
    ["query parameters in every style", exchange(url("/pets?limit=50&kinds=cat,dog&born[after]=2020"))],
    ["the credential in the query", exchange(url("/pets?key=secret"))],
    ["a JSON body", post({ name: null, secret: "s", weight: 0.1, notes: { anything: 1 } })],
    ["a form, its numbers as text", form("name=Rex&secret=s&weight=4.5&notes[text]=hi")],
    ["a multipart form", multipart({ name: "Rex", secret: "s", weight: "4.5", notes: '{"text":"hi"}' })],
    ["a path that a placeholder would fit as well", exchange(url("/pets/mine"))],
    ["an empty answer", exchange({ method: "DELETE", ...url("/pets/7") }, { status: 204, text: "" })],
    [
      "a path value with slashes",
      exchange(url("/files/docs/guide.md"), { headers: { "content-type": "text/plain; charset=utf-8" }, text: "hi" }),
    ],
  ])("has no problem: %s", async (_, sent) => {
    expect(await checkExchange([openApi], sent)).toEqual([]);
  });
});

describe("a difference from the description is told", () => {
  it.each([
    ["another host", exchange({ url: "https://example.org/v1/pets" }), "no route is GET"],
    ["another method", exchange({ method: "PUT" }), "no route is PUT"],
    ["an unknown query parameter", exchange(url("/pets?limt=5")), "query parameter limt is unknown"],
    ["a value out of bounds", exchange(url("/pets?limit=51")), "query parameter limit: / must be <= 50"],
    ["a list with a wrong member", exchange(url("/pets?kinds=cat,cow")), "query parameter kinds: /1 must be equal"],
    ["a deep object's member", exchange(url("/pets?born[after]=long")), "query parameter born: /after must be integer"],
    ["a required header that is missing", exchange({ headers: {} }), "header parameter X-Version is missing"],
    ["a body that is missing", exchange({ method: "POST" }, { json: { id: 1, name: "" } }), "request body is missing"],
    ["a body that nobody wants", exchange({ json: {} }), "request body: the vendor takes none"],
    ["a member that is missing", post({ name: "Rex" }), "must have required property 'secret'"],
    ["an unknown member", post({ name: "Rex", secret: "s", nmae: 1 }), "must NOT have unevaluated properties: nmae"],
    ["a read-only member", post({ name: "Rex", secret: "s", id: 4 }), "must NOT have unevaluated properties: id"],
    ["an exclusive bound", post({ name: "Rex", secret: "s", weight: 0 }), "/weight must be > 0"],
    ["a form field of the wrong type", form("name=Rex&secret=s&weight=heavy"), "/weight must be number"],
    ["an unknown form field", form("name=Rex&secret=s&wieght=4"), "unevaluated properties: wieght"],
    ["an unknown part", multipart({ name: "Rex", secret: "s", file: "x" }), "unevaluated properties: file"],
    ["a status", exchange({}, { status: 418 }), "response: status 418 is not described"],
    ["a content type", exchange({}, { headers: { "content-type": "text/html" }, text: "" }), "content type text/html"],
    ["an answer's shape", exchange({}, { json: [{ id: "1", name: "Rex" }] }), "response: /0/id must be integer"],
  ])("%s", async (_, sent, problem) => {
    expect((await checkExchange([openApi], sent)).join("\n")).toContain(problem);
  });
});

it("reads Swagger 2 as well", async () => {
  const at = (path: string) => ({ url: `https://api.example.com/v1${path}` });
  expect(await checkExchange([swagger], exchange(at("/pets?tags=1,2"), { json: [{ name: null }] }))).toEqual([]);
  expect(await checkExchange([swagger], exchange(at("/pets?tags=1,x"), { json: [{}] }))).toEqual([
    "query parameter tags: /1 must be integer",
    "response: /0 must have required property 'name'",
  ]);
  const headers = { "content-type": "application/x-www-form-urlencoded" };
  const sent = exchange({ ...at("/pets"), method: "POST", headers, text: "age=old" }, { status: 201, text: "" });
  expect(await checkExchange([swagger], sent)).toEqual(["request body: /age must be integer"]);
});

it("looks for a route in all of a vendor's documents", async () => {
  expect(await checkExchange([swagger, openApi], exchange({}))).toEqual([]);
});

describe("GraphQL", () => {
  const schema = toGraphqlSchema(`
    type Query { pets(first: Int!, filter: PetFilter): [Pet!]! }
    type Pet { id: ID! name: String owner: Owner }
    type Owner
    input PetFilter { name: String kind: CutAway }
  `);
  const query = "query ($first: Int!, $filter: PetFilter) { found: pets(first: $first, filter: $filter) { id name } }";
  const ask = (json: unknown, data: unknown) =>
    checkGraphql(schema, exchange({ method: "POST", json }, { json: { data } }));

  it("has no problem with a valid document, its variables and its data", async () => {
    const variables = { first: 2, filter: { kind: { any: "thing" } } };
    expect(await ask({ query, variables }, { found: [{ id: "1", name: null }] })).toEqual([]);
  });

  it.each([
    ["a field that does not exist", { query: "{ pets(first: 1) { nmae } }" }, {}, 'Cannot query field "nmae"'],
    ["a variable of the wrong type", { query, variables: { first: "two" } }, {}, "Int cannot represent"],
    [
      "an unknown member of an input",
      { query, variables: { first: 1, filter: { nam: "x" } } },
      {},
      '"nam" is not defined',
    ],
    [
      "data that lacks what was selected",
      { query, variables: { first: 1 } },
      { found: [{ name: "Rex" }] },
      "non-nullable",
    ],
  ])("tells %s", async (_, json, data, problem) => {
    expect((await ask(json, data)).join("\n")).toContain(problem);
  });
});
