import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { catalog } from "./catalog.ts";
import { capabilities } from "./kit/capabilities/index.ts";
import type { Operation, Tool } from "./kit/define-tool.ts";
import { Sample } from "./kit/sample.ts";
import { requestsOf } from "./vendor-specs/requests-of.ts";

type Server = { tool: Tool; operation: Operation; sample: Sample };

const readSample = (tool: Tool, operation: Operation): Sample =>
  Sample.parse(
    JSON.parse(readFileSync(new URL(`./${tool.slug}/samples/${operation.name}.json`, import.meta.url), "utf8")),
  );

const serversOf = (name: string): Server[] =>
  catalog.flatMap((tool) =>
    tool.operations
      .filter(({ capability }) => capability === name)
      .map((operation) => ({ tool, operation, sample: readSample(tool, operation) })),
  );

describe.each(capabilities.map((capability) => [capability.name, capability] as const))("%s", (name, capability) => {
  const servers = serversOf(name);

  it("is what every tool of it takes and gives, to the letter", () => {
    for (const { operation, sample } of servers) {
      expect(operation.input).toBe(capability.input);
      expect(operation.output).toBe(capability.output);
      expect(capability.output.strict().parse(sample.output)).toEqual(sample.output);
    }
  });

  it.each(servers.map((server) => [server.tool.slug, server] as const))(
    "%s understands what was asked of any other tool, or says what it cannot do",
    async (_, server) => {
      // `requestsOf` fails where an operation trips over an input instead of asking the vendor or refusing it.
      for (const asked of servers) await requestsOf(server.tool, server.operation, asked.sample.input, server.sample);
    },
  );
});

it("leaves each tool with one operation of a capability, so that a tool's name says which is meant", () => {
  const claimed = catalog.flatMap((tool) =>
    tool.operations.filter(({ capability }) => capability).map(({ capability }) => `${tool.slug} ${capability}`),
  );
  expect(claimed.filter((claim, index) => claimed.indexOf(claim) !== index)).toEqual([]);
});
