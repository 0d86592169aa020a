import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { catalog } from "./catalog.ts";
import type { Operation, Tool } from "./kit/define-tool.ts";
import { type Replay, recordedRequest, replaySample, Sample } from "./kit/sample.ts";

// UPDATE_SAMPLES=1 writes requests and outputs into the sample files, for a person to read before committing them.
const isUpdating = process.env.UPDATE_SAMPLES === "1";

describe.each(catalog.map((tool) => [tool.slug, tool] as const))("%s", (_, tool) => {
  it.each(tool.operations.map((operation) => [operation.name, operation] as const))(
    "%s sends the recorded request and gives the recorded output",
    async (_, operation) => {
      const file = new URL(`./${tool.slug}/samples/${operation.name}.json`, import.meta.url);
      expect(existsSync(file), `samples/${operation.name}.json exists`).toBe(true);
      const sample = readSample(file);
      const replay = await replaySample(tool, operation, sample);
      if (isUpdating) return writeFileSync(file, `${JSON.stringify(updated(sample, replay), null, 2)}\n`);
      expect(replay.requests.map(recordedRequest)).toEqual(sample.exchanges.map(({ request }) => request));
      expect(replay.toolCalls).toEqual(
        sample.tool_calls.map(({ name, arguments: args }) => ({ name, arguments: args })),
      );
      expect(replay.output).toEqual(sample.output);
      expect(JSON.parse(JSON.stringify(replay.output)), "output survives JSON").toEqual(replay.output);
    },
  );

  it("is described well enough for a model to choose it", () => {
    for (const operation of tool.operations) describeProblems(tool, operation);
  });
});

it("has no two operations that agents could confuse", () => {
  const names = catalog.flatMap((tool) => tool.operations.map((operation) => `${tool.slug}__${operation.name}`));
  const folded = names.map((name) => name.toLowerCase().replaceAll("-", "_"));
  expect(new Set(folded).size).toBe(names.length);
  for (const name of names) expect(name).toMatch(/^[a-z0-9][a-z0-9_-]{0,63}$/);
});

function readSample(file: URL): Sample {
  return Sample.parse(JSON.parse(readFileSync(file, "utf8")));
}

function updated(sample: Sample, replay: Replay): Sample {
  const exchanges = sample.exchanges.map((exchange, index) => {
    const request = replay.requests[index];
    return request ? { ...exchange, request: recordedRequest(request) } : exchange;
  });
  const calls = sample.tool_calls.map((call, index) => ({ ...call, ...replay.toolCalls[index] }));
  const output = replay.output as Record<string, unknown>;
  return {
    input: sample.input,
    ...(exchanges.length > 0 && { exchanges }),
    ...(calls.length > 0 && { tool_calls: calls }),
    output,
  } as Sample;
}

function describeProblems(tool: Tool, operation: Operation): void {
  const where = `${tool.slug}/${operation.name}`;
  expect(operation.name, where).toMatch(/^[a-z][a-z0-9_]{1,39}$/);
  expect(operation.description.length, `${where}: length of description`).toBeGreaterThan(40);
  expect(operation.description.length, `${where}: length of description`).toBeLessThanOrEqual(300);
  const schema = z.toJSONSchema(operation.input, { io: "input" });
  expect(schema.additionalProperties, `${where}: input is strict`).toBe(false);
  for (const [name, property] of Object.entries(schema.properties ?? {})) {
    expect(property, `${where}: ${name} is described`).toHaveProperty("description");
    expect(name, where).toMatch(/^[a-z][a-z0-9_]*$/);
  }
  z.toJSONSchema(operation.output, { io: "output" });
  if (tool.kind !== "native") expect(operation.docs, where).toMatch(/^https:\/\//);
}
