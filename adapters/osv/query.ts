import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { ecosystem, name, version } from "./package.ts";
import { toVulnerability, Vulnerability, VulnerabilityOutput } from "./vulnerability.ts";

export const query = defineOperation({
  name: "query",
  title: "Find known vulnerabilities",
  description:
    "Lists the known vulnerabilities of an open-source package (name, ecosystem and, best, version) or of a git commit, with severity and the versions that fix them. Empty when none is known.",
  docs: "https://google.github.io/osv.dev/post-v1-query/",
  effect: "read",
  price: free,
  input: z
    .strictObject({
      name: name.optional(),
      ecosystem: ecosystem.optional(),
      version: version.optional(),
      commit: z
        .string()
        .regex(/^[0-9a-f]{40}$/)
        .optional()
        .describe("Git commit to ask about in place of a package."),
      cursor: z.string().max(2_000).optional().describe("next_cursor of the page before."),
    })
    .refine(({ name, ecosystem, version, commit }) => (commit ? !name && !ecosystem && !version : name && ecosystem), {
      message: "give name and ecosystem (with or without version), or commit alone",
    }),
  output: z.object({ vulnerabilities: z.array(VulnerabilityOutput), next_cursor: z.string().nullable() }),
  run: async ({ name, ecosystem, version, commit, cursor }, api) => {
    const { vulns, next_page_token } = await api.post("/v1/query", {
      json: { commit, version, package: name && { name, ecosystem }, page_token: cursor },
      returns: z.object({ vulns: z.array(Vulnerability).nullish(), next_page_token: z.string().nullish() }),
    });
    return { vulnerabilities: (vulns ?? []).map(toVulnerability), next_cursor: next_page_token || null };
  },
});
