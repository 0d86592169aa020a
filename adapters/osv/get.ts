import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { toVulnerability, Vulnerability, VulnerabilityOutput } from "./vulnerability.ts";

export const get = defineOperation({
  name: "get",
  title: "Get a vulnerability",
  description:
    "Returns one vulnerability by its OSV, CVE or GHSA id: what it is, which packages and versions have it, which fix it, severity and links.",
  docs: "https://google.github.io/osv.dev/get-v1-vulns/",
  effect: "read",
  price: free,
  input: z.strictObject({
    id: z
      .string()
      .regex(/^[A-Za-z]+-[\w.:-]{1,80}$/)
      .describe("Example: GHSA-p6mc-m468-83gw"),
  }),
  output: VulnerabilityOutput.extend({
    details: z.string().nullable().describe("Markdown."),
    references: z.array(z.object({ type: z.string().nullable(), url: z.string() })),
  }),
  run: async ({ id }, api) => {
    const entry = await api.get("/v1/vulns/{id}", { params: { id }, returns: Vulnerability });
    return {
      ...toVulnerability(entry),
      details: entry.details ?? null,
      references: (entry.references ?? []).map(({ type, url }) => ({ type: type ?? null, url })),
    };
  },
});
