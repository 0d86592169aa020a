import { describe, expect, it } from "vitest";
import { asana } from "./asana/index.ts";
import { cloudflareD1 } from "./cloudflare-d1/index.ts";
import { cloudflareKv } from "./cloudflare-kv/index.ts";
import type { Tool } from "./kit/define-tool.ts";
import { UpstreamFailure } from "./kit/failure.ts";
import { sampleSecrets } from "./kit/sample.ts";
import { testApi } from "./kit/test-host.ts";
import { neon } from "./neon/index.ts";
import { supabase } from "./supabase/index.ts";
import { trello } from "./trello/index.ts";
import { turso } from "./turso/index.ts";

type Answers = Parameters<typeof testApi>[1];

function run(tool: Tool, name: string, input: object, answers?: Answers, secrets = sampleSecrets(tool)) {
  const operation = tool.operations.find((one) => one.name === name) ?? expect.fail(`${tool.slug} has no ${name}`);
  const { api, requests } = testApi(tool, answers, { secrets });
  const output = operation.run(operation.input.parse(input), api).then((value) => operation.output.parse(value));
  return { output, requests };
}

const failureOf = (output: Promise<unknown>) =>
  output.then(
    () => expect.fail("the call succeeded"),
    (error) => (error instanceof UpstreamFailure ? error.failure : expect.fail(String(error))),
  );

const envelope = (result: unknown) => ({ body: { success: true, errors: [], messages: [], result } });
const databases = [
  { uuid: "5f1c9f1e-3b52-4c1b-9f7a-2d0c0a1b2c3d", name: "shop" },
  { uuid: "0b6f2c1d-6a77-4b43-8f1e-9f1d4c7e8a90", name: "shop-test" },
];
const sql = "SELECT 1 AS one";

describe("a database that is not named", () => {
  it("is the only one of the account", async () => {
    const rows = envelope([{ results: [{ one: 1 }], meta: { changed_db: false, changes: 0 } }]);
    const { output, requests } = run(cloudflareD1, "run_sql", { sql }, [envelope(databases.slice(0, 1)), rows]);
    expect(await output).toEqual({ columns: ["one"], rows: [{ one: 1 }], affected: null });
    expect(requests[1]?.url).toContain(`/d1/database/${databases[0]?.uuid}/query`);
  });

  it("is asked for where there are several", async () => {
    const { output } = run(cloudflareD1, "run_sql", { sql }, [envelope(databases)]);
    expect(await failureOf(output)).toMatchObject({ kind: "rejected", message: expect.stringContaining("2 D1") });
  });
});

describe("a database that is named", () => {
  it.each([
    [neon, "other"],
    [turso, "other"],
    [supabase, "not a reference"],
  ])("is refused before any request where the credential cannot open it: $slug", async (tool, database) => {
    const { output, requests } = run(tool, "run_sql", { sql, database });
    expect((await failureOf(output)).kind).toBe("rejected");
    expect(requests).toEqual([]);
  });
});

describe("a statement that fails in an answer of status 200", () => {
  const error = { message: "SQLite error: no such table: tags", code: "SQLITE_UNKNOWN" };

  it("is a failure", async () => {
    const answer = {
      body: {
        results: [
          { type: "error", error },
          { type: "ok", response: { type: "close" } },
        ],
      },
    };
    const { output } = run(turso, "run_sql", { sql: "SELECT * FROM tags" }, [answer]);
    expect(await failureOf(output)).toEqual({ kind: "rejected", ...error });
  });

  it("fails the whole batch, in which nothing runs after it", async () => {
    const result = { step_results: [null, null, null], step_errors: [null, error, null] };
    const answer = { body: { results: [{ type: "ok", response: { type: "batch", result } }, { type: "ok" }] } };
    const { output, requests } = run(turso, "run_batch", { statements: [{ sql: "DELETE FROM tags" }] }, [answer]);
    expect((await failureOf(output)).kind).toBe("rejected");
    const { batch } = JSON.parse(String(requests[0]?.body)).requests[0];
    expect(batch.steps.slice(1).map(({ condition }: { condition: object }) => condition)).toEqual([
      { type: "ok", step: 0 },
      { type: "ok", step: 1 },
    ]);
  });
});

it("does not send a connection string to a host that is not Neon's", async () => {
  const connection_string = "postgresql://u:p@ep-1.us-east-2.aws.neon.tech.example.com/db";
  const { output, requests } = run(neon, "read_sql", { sql }, [], { connection_string });
  expect((await failureOf(output)).kind).toBe("auth");
  expect(requests).toEqual([]);
});

it("tells a key that does not exist from a namespace that does not", async () => {
  const input = { namespace_id: "0f2ac74b498b48028cb68387c421e279", key: "k" };
  const missing = (code: number) => ({ status: 404, body: { success: false, errors: [{ code, message: "No." }] } });
  expect(await run(cloudflareKv, "get_value", input, [missing(10009)]).output).toMatchObject({ exists: false });
  expect((await failureOf(run(cloudflareKv, "get_value", input, [missing(10013)]).output)).kind).toBe("not_found");
});

it("asks for a project where a task could go to several places", async () => {
  const workspaces = { body: { data: [{ gid: "1" }, { gid: "2" }] } };
  expect((await failureOf(run(asana, "create_task", { title: "t" }, [workspaces]).output)).kind).toBe("rejected");
  const { output, requests } = run(trello, "create_task", { title: "t" });
  expect((await failureOf(output)).kind).toBe("rejected");
  expect(requests).toEqual([]);
});
