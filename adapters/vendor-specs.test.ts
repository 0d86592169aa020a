import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { catalog } from "./catalog.ts";
import type { Tool } from "./kit/define-tool.ts";
import { Sample } from "./kit/sample.ts";
import { anyInput, minimalInput } from "./vendor-specs/any-input.ts";
import { checkExchange } from "./vendor-specs/check-exchange.ts";
import { toDocument } from "./vendor-specs/document.ts";
import { type Exception, exceptions } from "./vendor-specs/exceptions.ts";
import { checkGraphql, toGraphqlSchema } from "./vendor-specs/graphql.ts";
import { requestsOf } from "./vendor-specs/requests-of.ts";

// VENDOR_SPECS names a folder with specs/<slug>.json (OpenAPI or Swagger) and specs/<slug>.graphql; the vendors' files
// are theirs and not part of this repository.
const folder = process.env.VENDOR_SPECS;

it("excuses only operations that exist (set VENDOR_SPECS to a folder with specs/<slug>.json to check all samples)", () => {
  const operations = catalog.flatMap(({ slug, operations }) => operations.map(({ name }) => `${slug}/${name}`));
  for (const { slug, operation } of exceptions) expect(operations).toContain(`${slug}/${operation}`);
});

const described = folder ? catalog.flatMap((tool) => toDescribed(tool, path.resolve(folder, "specs"))) : [];

describe.runIf(described.length > 0).each(described)("$tool.slug", ({ tool, check }) => {
  it.each(tool.operations.map(({ name }) => name))("%s speaks as the vendor's description says", async (operation) => {
    const problems = (await Promise.all(readSample(tool, operation).exchanges.map(check))).flat();
    const excused = excusesOf(tool, operation);
    expect(unexcused(problems, excused)).toEqual([]);
    for (const { what } of excused)
      expect(
        problems.some((problem) => problem.includes(what)),
        `the exception "${what}" is still needed`,
      ).toBe(true);
  });

  it.each(tool.operations.map((operation) => [operation.name, operation] as const))(
    "%s builds requests that the vendor takes, whatever input it is given",
    async (name, operation) => {
      const sample = readSample(tool, name);
      const inputs = fc.sample(anyInput(operation), { numRuns: generatedInputs, seed: 1 });
      for (const input of [minimalInput(operation, sample.input), ...inputs]) {
        const requests = await requestsOf(tool, operation, input, sample);
        const problems = (await Promise.all(requests.map((request) => check({ request })))).flat();
        expect(unexcused(problems, excusesOf(tool, name)), JSON.stringify(input)).toEqual([]);
      }
    },
  );
});

const generatedInputs = 50;

const excusesOf = ({ slug }: Tool, operation: string) =>
  exceptions.filter((exception) => exception.slug === slug && exception.operation === operation);

const unexcused = (problems: readonly string[], excused: readonly Exception[]) =>
  problems.filter((problem) => !excused.some(({ what }) => problem.includes(what)));

type Exchange = Sample["exchanges"][number];
type Described = {
  tool: Tool;
  check: (exchange: Pick<Exchange, "request"> & Partial<Pick<Exchange, "response">>) => Promise<string[]>;
};

function toDescribed(tool: Tool, specs: string): Described[] {
  const read = (name: string) => readFileSync(path.join(specs, name), "utf8");
  const names = readdirSync(specs).filter((name) => isAbout(tool, name));
  const documents = names.filter((name) => name.endsWith(".json")).map((name) => toDocument(read(name)));
  if (documents.length > 0) return [{ tool, check: (exchange) => checkExchange(documents, exchange) }];
  if (!names.includes(`${tool.slug}.graphql`)) return [];
  const schema = toGraphqlSchema(read(`${tool.slug}.graphql`));
  return [{ tool, check: (exchange) => checkGraphql(schema, exchange) }];
}

/** `openai-audio.json` is about `openai`, unless there is a tool of that longer name. */
function isAbout({ slug }: Tool, name: string): boolean {
  const { name: described } = path.parse(name);
  return described === slug || (described.startsWith(`${slug}-`) && !catalog.some((other) => other.slug === described));
}

function readSample({ slug }: Tool, operation: string): Sample {
  const file = new URL(`./${slug}/samples/${operation}.json`, import.meta.url);
  return Sample.parse(JSON.parse(readFileSync(file, "utf8")));
}
