import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { ecosystem, name, version } from "./package.ts";

const Answer = z.object({
  results: z.array(
    z
      .object({
        vulns: z.array(z.object({ id: z.string(), modified: z.string().nullish() })).nullish(),
        next_page_token: z.string().nullish(),
      })
      .nullish(),
  ),
});

export const queryBatch = defineOperation({
  name: "query_batch",
  title: "Check many packages",
  description:
    "Tells for up to 200 packages at once which known vulnerabilities each has, as ids; ask get for the details. Use it to check a lock file or a list of dependencies.",
  docs: "https://google.github.io/osv.dev/post-v1-querybatch/",
  effect: "read",
  price: free,
  input: z.strictObject({
    packages: z
      .array(z.strictObject({ name, ecosystem, version }))
      .min(1)
      .max(200)
      .describe('What to check. Example: [{"name": "lodash", "ecosystem": "npm", "version": "4.17.15"}]'),
  }),
  output: z.object({
    packages: z.array(
      z.object({
        name: z.string(),
        ecosystem: z.string(),
        version: z.string(),
        vulnerabilities: z.array(z.object({ id: z.string(), modified_at: z.string().nullable() })),
        is_complete: z.boolean().describe("False where there are more: ask query for this package."),
      }),
    ),
  }),
  run: async ({ packages }, api) => {
    const { results } = await api.post("/v1/querybatch", {
      json: { queries: packages.map(({ version, ...named }) => ({ version, package: named })) },
      returns: Answer,
    });
    return {
      packages: packages.map((asked, index) => ({
        ...asked,
        vulnerabilities: (results[index]?.vulns ?? []).map(({ id, modified }) => ({
          id,
          modified_at: modified ?? null,
        })),
        is_complete: !results[index]?.next_page_token,
      })),
    };
  },
});
