import { z } from "zod";
import type { Api } from "./api.ts";
import type { Auth } from "./auth.ts";
import type { Capability } from "./capability.ts";
import type { Category } from "./categories.ts";
import type { Failure } from "./failure.ts";
import type { Price } from "./price.ts";
import type { UpstreamAnswer } from "./wire.ts";

/** What a call does to the world: `read` changes nothing, `write` adds or changes, `destroy` removes. */
export type Effect = "read" | "write" | "destroy";

type About<Input> = {
  /** `snake_case`, unique in its tool, stable for ever: agents and bills know it. */
  name: string;
  title: string;
  /** For the model that has to choose: what it does, when to use it, what it returns. At most 300 characters. */
  description: string;
  /** The vendor's page for exactly this. */
  docs: string;
  effect: Effect;
  /** True where the vendor takes `api.idempotencyKey`, so that a write may be sent again. */
  isIdempotent?: boolean;
  price: Price<Input>;
  /** Total time of one call. Default: 30 s. */
  timeoutMs?: number;
};

export type OperationDefinition<I extends z.ZodObject, O extends z.ZodObject> = About<z.output<I>> & {
  input: I;
  output: O;
  run: (input: z.output<I>, api: Api) => Promise<z.input<O>>;
};

/** One thing that a tool does, as the rest of the product sees it: input was parsed, output will be. */
export type Operation = About<unknown> & {
  capability: string | null;
  input: z.ZodObject;
  output: z.ZodObject;
  run: (input: unknown, api: Api) => Promise<unknown>;
};

/**
 * Defines one operation. Listings, forms, documents, prices, sandbox answers and tests are derived from it.
 *
 * Input: a `z.strictObject`, each member with `.describe()` and bounds; snake_case names.
 * Output: a `z.object` of what matters, trimmed from the vendor's answer; snake_case names.
 */
export function defineOperation<I extends z.ZodObject, O extends z.ZodObject>(
  definition: OperationDefinition<I, O>,
): Operation {
  return erase({ ...definition, capability: null });
}

/** Defines an operation that takes and gives exactly what a capability says, so that tools are interchangeable. */
export function implementCapability<I extends z.ZodObject, O extends z.ZodObject>(
  capability: Capability<I, O>,
  definition: About<z.output<I>> & { run: (input: z.output<I>, api: Api) => Promise<z.input<O>> },
): Operation {
  return erase({ ...definition, capability: capability.name, input: capability.input, output: capability.output });
}

// The one border at which an operation forgets its own types: the gateway parses before `run` and after it.
const erase = <I extends z.ZodObject, O extends z.ZodObject>(
  typed: OperationDefinition<I, O> & { capability: string | null },
): Operation => typed as unknown as Operation;

type AboutTool = {
  /** The folder's name: `kebab-case`, stable for ever. */
  slug: string;
  title: string;
  /** One or two sentences: who the vendor is and what an agent gets from it. */
  description: string;
  category: Category;
  homepage: string;
  operations: readonly Operation[];
};

type Upstream = {
  baseUrl: string;
  /** Sent with every request, such as a version header. */
  headers?: Record<string, string>;
  /** Absent: the vendor needs no key. */
  auth?: Auth;
  /** True where the vendor also answers without a credential, at a lower quota. */
  isAuthOptional?: boolean;
  /** The vendor's own way to say no, where the status alone does not tell. Undefined: judge by the status. */
  failure?: (answer: UpstreamAnswer) => Failure | undefined;
  /** A cheap operation that proves a credential, and the input to prove it with. */
  credentialTest?: { operation: string; input: Record<string, unknown> };
};

export type RestTool = AboutTool & Upstream & { kind: "rest" };
/** A vendor's remote MCP server; `baseUrl` is its endpoint. */
export type McpTool = AboutTool & Upstream & { kind: "mcp" };
/** A library in our own process: no key, works offline. */
export type NativeTool = AboutTool & { kind: "native" };

/** The common shape that the gateway works with. */
export type Tool = AboutTool & Partial<Upstream> & { kind: "rest" | "mcp" | "native" };

export const defineTool = (tool: RestTool | McpTool | NativeTool): Tool => tool;

/** What stands in an output for bytes that were stored. */
export const Artifact = z
  .object({
    artifact: z.string().describe("Id of the stored result: read it at /api/v1/artifacts/{id}."),
    content_type: z.string(),
    bytes: z.number().int(),
    filename: z.string().optional(),
  })
  .describe("A stored file.");
