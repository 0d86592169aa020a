import { z } from "zod";
import type { Auth } from "@/adapters/kit/auth";
import type { Operation, Tool } from "@/adapters/kit/define-tool";
import { type Price, toCredits } from "@/adapters/kit/price";
import { connectUrl } from "@/server/vault/connect-url";
import { platformCredential } from "@/server/vault/platform-credential";

type JsonSchema = Record<string, unknown>;

const schemas = new WeakMap<Operation, { input: JsonSchema; output: JsonSchema }>();

/** Both JSON Schemas (draft 2020-12) of an operation, made once. */
export function schemasOf(operation: Operation): { input: JsonSchema; output: JsonSchema } {
  const known = schemas.get(operation);
  if (known) return known;
  const made = {
    input: z.toJSONSchema(operation.input, { io: "input" }) as JsonSchema,
    output: z.toJSONSchema(operation.output, { io: "output" }) as JsonSchema,
  };
  schemas.set(operation, made);
  return made;
}

/** What a customer needs to have before the tool works. */
export type Offer = "native" | "platform" | "byok" | "oauth";

export function offerOf(tool: Tool): Offer {
  if (tool.kind === "native" || !tool.auth || tool.isAuthOptional) return "native";
  if (tool.auth.oauth) return "oauth";
  return platformCredential(tool.slug) ? "platform" : "byok";
}

/** `max_credits` is null where it depends on the input: a `dry_run` tells it. */
export function priceRecord(price: Price<unknown>) {
  const credits = toCredits(price.perUnit);
  return { credits, unit: price.unit, max_credits: price.unit === "call" ? credits : null };
}

export const describeTool = (tool: Tool, operations: readonly Operation[] = tool.operations) => ({
  tool: tool.slug,
  title: tool.title,
  description: tool.description,
  category: tool.category,
  homepage: tool.homepage,
  offer: offerOf(tool),
  kind: tool.kind,
  credential: tool.auth ? credentialRecord(tool, tool.auth) : null,
  operations: operations.map((operation) => describeOperation(operation)),
});

/** Of a connection nothing is typed in: a person follows `connect_url` and allows the scopes. */
const credentialRecord = (tool: Tool, { getItAt, fields, oauth }: Auth) => ({
  required: !tool.isAuthOptional,
  get_it_at: getItAt,
  fields: oauth ? [] : fields.map(({ name, label, help }) => ({ name, label, help })),
  ...(oauth && { connect_url: connectUrl(tool.slug), scopes: oauth.scopes }),
});

function describeOperation(operation: Operation) {
  const { input, output } = schemasOf(operation);
  return {
    operation: operation.name,
    title: operation.title,
    description: operation.description,
    capability: operation.capability,
    effect: operation.effect,
    price: priceRecord(operation.price),
    input_schema: input,
    output_schema: output,
    docs: operation.docs,
  };
}
