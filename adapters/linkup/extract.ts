import { z } from "zod";
import { defineOperation, perCall } from "../kit/index.ts";

const Answer = z.object({
  data: z.record(z.string(), z.unknown()),
  sources: z.array(z.looseObject({ name: z.string().nullish(), url: z.string().nullish() })).nullish(),
});

export const extract = defineOperation({
  name: "extract",
  title: "Find facts in a given shape",
  description:
    "Searches the web and returns what it finds as JSON of the shape that you describe with a JSON Schema. Use it to fill tables, such as price, founding year and headquarters of a company.",
  docs: "https://docs.linkup.so/pages/documentation/api-reference/endpoint/post-search",
  effect: "read",
  price: perCall(5),
  timeoutMs: 60_000,
  input: z.strictObject({
    query: z
      .string()
      .trim()
      .min(1)
      .max(1_000)
      .describe("What to find out. Example: Founding year and headquarters of Airbus"),
    properties: z
      .record(z.string(), z.looseObject({}))
      .refine((properties) => Object.keys(properties).length > 0, "Name at least one property.")
      .describe('The wanted facts as JSON Schema properties. Example: {"founded": {"type": "integer"}}'),
  }),
  output: z.object({
    facts: z.record(z.string(), z.unknown()).describe("What was found, by property."),
    sources: z.array(z.object({ title: z.string().nullable(), url: z.string() })),
  }),
  run: async ({ query, properties }, api) => {
    const { data, sources } = await api.post("/search", {
      json: {
        q: query,
        depth: "standard",
        outputType: "structured",
        structuredOutputSchema: JSON.stringify({ type: "object", properties }),
        includeSources: true,
      },
      returns: Answer,
    });
    return {
      facts: data,
      sources: (sources ?? []).flatMap(({ name, url }) => (url ? [{ title: name ?? null, url }] : [])),
    };
  },
});
