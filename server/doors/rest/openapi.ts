import { z } from "zod";
import type { Route } from "@/server/doors/rest/route";
import { publicUrl } from "@/server/env";
import { errorKinds } from "@/server/errors";

type Json = Record<string, unknown>;

/** The OpenAPI 3.1 document of the routes, made from the same table that serves them. */
export function openapiDocument(routes: readonly Route[]): Json {
  const paths: Record<string, Json> = {};
  for (const route of routes) {
    paths[route.path] = { ...paths[route.path], [route.method.toLowerCase()]: describeRoute(route) };
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "ToolRoute",
      version: "1",
      description: "One API key and one prepaid balance for every tool an AI agent needs.",
    },
    servers: [{ url: publicUrl() }],
    security: [{ key: [] }],
    paths,
    components: {
      securitySchemes: { key: { type: "http", scheme: "bearer", description: "An API key: tr_live_… or tr_test_…" } },
      schemas: { Error: errorSchema },
    },
  };
}

const errorSchema = {
  type: "object",
  required: ["error"],
  properties: {
    error: {
      type: "object",
      required: ["code", "message", "retryable", "request_id", "docs", "details"],
      properties: {
        code: { type: "string", enum: Object.keys(errorKinds) },
        message: { type: "string", description: "One sentence that says what to do." },
        retryable: { type: "boolean" },
        request_id: { type: "string" },
        docs: { type: "string" },
        details: { type: "object" },
      },
    },
  },
};

function describeRoute(route: Route): Json {
  const names = [...route.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
  return {
    operationId: `${route.method.toLowerCase()}${route.path.replace(/[^a-z0-9]+/gi, "_")}`,
    summary: route.summary,
    ...(route.scope === null && { security: [{}, { key: [] }] }),
    ...(route.scope !== null && route.scope !== "any" && { "x-required-scope": route.scope }),
    parameters: [
      ...names.map((name) => ({ name, in: "path", required: true, schema: { type: "string" } })),
      ...queryParameters(route.query),
    ],
    ...(route.body && { requestBody: { required: true, content: jsonContent(toSchema(route.body)) } }),
    responses: {
      [route.status ?? 200]: {
        description: "Done.",
        ...(route.answer && { content: jsonContent(toSchema(route.answer, "output")) }),
      },
      default: { description: "An error.", content: jsonContent({ $ref: "#/components/schemas/Error" }) },
    },
  };
}

const jsonContent = (schema: unknown) => ({ "application/json": { schema } });

const toSchema = (schema: z.ZodType, io: "input" | "output" = "input") =>
  z.toJSONSchema(schema, { io, unrepresentable: "any" }) as Json & {
    properties?: Record<string, Json>;
    required?: string[];
  };

function queryParameters(query: z.ZodType | undefined): Json[] {
  if (!query) return [];
  const { properties = {}, required = [] } = toSchema(query);
  return Object.entries(properties).map(([name, { description, ...schema }]) => ({
    name,
    in: "query",
    required: required.includes(name),
    ...(description !== undefined && { description }),
    schema,
  }));
}
