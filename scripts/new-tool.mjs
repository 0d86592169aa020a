// npm run new-tool <slug>: makes a tool that works, with one operation and its sample, to be changed into the real one.
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import vm from "node:vm";
import { root } from "./project.mjs";

const slugLengthMax = 30;
const slugPattern = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

const slug = process.argv[2] ?? "";
const folder = path.join(root, "adapters", slug);
const refusal = whyNot(slug);
if (refusal) {
  console.error(refusal);
  process.exitCode = 1;
} else {
  for (const [file, text] of Object.entries(template(slug))) {
    fs.mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    fs.writeFileSync(path.join(folder, file), text);
  }
  const { status } = spawnSync(process.execPath, [path.join(root, "scripts/generate.mjs")], { stdio: "inherit" });
  process.exitCode = status ?? 1;
  if (status === 0) console.log(nextSteps(slug));
}

/** A sentence for whoever chose a slug that cannot be, or undefined. */
function whyNot(/** @type {string} */ slug) {
  if (!slug) return "Say what the tool is called, in lower case with hyphens: npm run new-tool acme-search";
  if (!slugPattern.test(slug) || slug.length > slugLengthMax)
    return `"${slug}" is no slug: lower-case letters and digits, with single hyphens between, at most ${slugLengthMax} characters.`;
  if (!isIdentifier(camelCase(slug)))
    return `"${slug}" is a word of JavaScript itself: choose another slug, such as ${slug}-api.`;
  if (fs.existsSync(folder)) return `adapters/${slug} exists already: choose another slug, or change what is there.`;
  return undefined;
}

// The catalog imports the tool under this name.
function isIdentifier(/** @type {string} */ name) {
  try {
    new vm.Script(`"use strict"; let ${name}; async () => { await 0; }`);
    return name !== "await" && name !== "catalog";
  } catch {
    return false;
  }
}

function camelCase(/** @type {string} */ slug) {
  return slug.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
}

function titleCase(/** @type {string} */ slug) {
  return slug.replace(/(^|-)(\w)/g, (_, hyphen, letter) => `${hyphen && " "}${letter.toUpperCase()}`);
}

/** @returns {Record<string, string>} */
function template(/** @type {string} */ slug) {
  return {
    "index.ts": indexFile(slug),
    "search.ts": operationFile(titleCase(slug)),
    "samples/search.json": `${JSON.stringify(sample(slug), null, 2)}\n`,
  };
}

function indexFile(/** @type {string} */ slug) {
  return `import { auth, defineTool } from "../kit/index.ts";
import { search } from "./search.ts";

export const ${camelCase(slug)} = defineTool({
  slug: "${slug}",
  title: "${titleCase(slug)}",
  description: "Who the vendor is and what an agent gets from it, in one or two sentences.",
  category: "utilities",
  homepage: "https://${slug}.example",
  kind: "rest",
  baseUrl: "https://api.${slug}.example/v1",
  auth: auth.bearer({ getItAt: "https://${slug}.example/settings/api-keys" }),
  credentialTest: { operation: "search", input: { query: "ping", limit: 1 } },
  operations: [search],
});
`;
}

function operationFile(/** @type {string} */ title) {
  return `import { z } from "zod";
import { defineOperation, perCall } from "../kit/index.ts";

const Answer = z.object({
  items: z.array(z.object({ id: z.string(), name: z.string(), summary: z.string().nullish() })),
});

export const search = defineOperation({
  name: "search",
  title: "Search",
  description: "Finds items of ${title} by words and returns their names and summaries, best match first.",
  docs: "https://docs.example.com/search",
  effect: "read",
  price: perCall(1),
  input: z.strictObject({
    query: z.string().trim().min(1).max(300).describe("What to look for. Example: blue lamp"),
    limit: z.int().min(1).max(50).default(10).describe("How many items at most."),
  }),
  output: z.object({
    items: z.array(z.object({ id: z.string(), name: z.string(), summary: z.string().nullable() })),
  }),
  run: async ({ query, limit }, api) => {
    const { items } = await api.get("/search", { query: { q: query, limit }, returns: Answer });
    return { items: items.map((item) => ({ ...item, summary: item.summary ?? null })) };
  },
});
`;
}

function sample(/** @type {string} */ slug) {
  const lamp = { id: "item_1", name: "Blaue Lampe", summary: "A lamp for the desk" };
  const shade = { id: "item_2", name: "Lampshade", summary: null };
  return {
    input: { query: "blue lamp", limit: 2 },
    exchanges: [
      {
        request: {
          method: "GET",
          url: `https://api.${slug}.example/v1/search?q=blue+lamp&limit=2`,
          headers: { accept: "application/json", authorization: "Bearer sample_api_key" },
        },
        response: { status: 200, headers: {}, json: { items: [lamp, shade], total: 2 } },
      },
    ],
    output: { items: [lamp, shade] },
  };
}

function nextSteps(/** @type {string} */ slug) {
  return `adapters/${slug} works and is in the catalog. Next:
  1. Change index.ts and search.ts into the vendor's own API: address, authentication, prices, input and output.
  2. Put the vendor's recorded answer into samples/search.json and fill in the rest, then read what it wrote:
     UPDATE_SAMPLES=1 npx vitest run adapters/samples.test.ts -t ${slug}
  3. Check it: npm run check && npx vitest run adapters`;
}
