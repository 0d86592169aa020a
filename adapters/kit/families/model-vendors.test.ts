import { describe, expect, it } from "vitest";
import { z } from "zod";
import { cohere } from "../../cohere/index.ts";
import { fal } from "../../fal/index.ts";
import { gemini } from "../../gemini/index.ts";
import { groq } from "../../groq/index.ts";
import { ideogram } from "../../ideogram/index.ts";
import { jinaEmbeddings } from "../../jina-embeddings/index.ts";
import { mistral } from "../../mistral/index.ts";
import { openai } from "../../openai/index.ts";
import { openrouter } from "../../openrouter/index.ts";
import { pinecone } from "../../pinecone/index.ts";
import { qdrant } from "../../qdrant/index.ts";
import { runway } from "../../runway/index.ts";
import { stability } from "../../stability/index.ts";
import { voyage } from "../../voyage/index.ts";
import { weaviate } from "../../weaviate/index.ts";
import type { Tool } from "../define-tool.ts";
import { failureByCode, UpstreamFailure } from "../failure.ts";
import { answerOf, testApi } from "../test-host.ts";
import { tokenPrices } from "../token-price.ts";

type Answers = Parameters<typeof testApi>[1];

const operationOf = (tool: Tool, name: string) =>
  tool.operations.find((operation) => operation.name === name) ?? expect.fail(`${tool.slug} has no ${name}`);

function run(tool: Tool, name: string, input: Record<string, unknown>, answers?: Answers, secrets = {}) {
  const operation = operationOf(tool, name);
  const test = testApi(tool, answers, { secrets });
  const output = operation.run(operation.input.parse(input), test.api).then((value) => operation.output.parse(value));
  return { ...test, output };
}

const quotedUnits = (tool: Tool, name: string, input: Record<string, unknown>) => {
  const operation = operationOf(tool, name);
  return operation.price.unitsMax(operation.input.parse(input));
};

const messages = [{ role: "user", content: "Hi" }];
const completion = (message: object, finish_reason: string | null = "stop") => [
  { body: { model: "m", choices: [{ index: 0, finish_reason, message }], usage: null } },
];

describe("a conversation in OpenAI's dialect", () => {
  it("is the text of the parts that are no thoughts", async () => {
    const content = [
      { type: "thinking", thinking: [{ type: "text", text: "Hm." }] },
      { type: "text", text: "Hello" },
      { type: "text", text: " you" },
    ];
    const { output } = run(mistral, "chat", { messages }, completion({ content }));
    expect(await output).toMatchObject({ text: "Hello you", finish_reason: "stop", input_tokens: 0 });
  });

  it.each([
    ["eos", "stop"],
    ["model_length", "length"],
    ["content_filter", "content_filter"],
    ["tool_calls", "other"],
    [null, "other"],
  ])("that ended with %s ended with %s", async (reason, expected) => {
    const { output } = run(groq, "chat", { messages }, completion({ content: null }, reason));
    expect(await output).toMatchObject({ text: "", finish_reason: expected });
  });

  it("that was refused was filtered, and says why", async () => {
    const { output } = run(openai, "chat", { messages }, completion({ content: null, refusal: "No." }));
    expect(await output).toMatchObject({ text: "No.", finish_reason: "content_filter" });
  });
});

describe("vectors", () => {
  it("come in the order of their texts, whatever the vendor's", async () => {
    const data = [
      { index: 1, embedding: [2] },
      { index: 0, embedding: [1] },
    ];
    const body = { model: "voyage-3.5", data, usage: { total_tokens: 7 } };
    const { output, reported } = run(voyage, "embed", { texts: ["a", "b"] }, [{ body }]);
    expect(await output).toMatchObject({ vectors: [[1], [2]], dimensions: 1, input_tokens: 7 });
    expect(reported.used).toEqual([7]);
  });

  it("are refused before any request where a vendor takes fewer texts at a time", async () => {
    const { output, requests } = run(cohere, "embed", { texts: Array.from({ length: 97 }, () => "a") });
    await expect(output).rejects.toMatchObject({ failure: { kind: "rejected" } });
    expect(requests).toEqual([]);
  });

  it("of Qdrant have ids of its own kinds, and no namespace", async () => {
    for (const wrong of [
      { vectors: [{ id: "doc-1", values: [1] }] },
      { vectors: [{ id: "1", values: [1] }], namespace: "n" },
    ]) {
      const { output, requests } = run(qdrant, "upsert", { collection: "c", ...wrong }, [], {
        host: "q.example",
        api_key: "k",
      });
      await expect(output).rejects.toMatchObject({ failure: { kind: "rejected" } });
      expect(requests).toEqual([]);
    }
  });
});

describe("a model that is not known", () => {
  it("is refused before any request, with the names of those that are", async () => {
    const { output, requests } = run(jinaEmbeddings, "embed", { texts: ["a"], model: "jina-9" });
    await expect(output).rejects.toThrow(/jina-embeddings-v3/);
    expect(requests).toEqual([]);
  });

  it("is quoted as the dearest where any name is taken", () => {
    const prices = tokenPrices({ cheap: { input: 0.06, output: 0.1 }, dear: { input: 6, output: 10 } }, "cheap");
    expect(prices.unitsOf({ model: "tomorrow", input: 1, output: 0 })).toBe(100);
    const price = prices.priceOf(() => ({ model: "cheap", input: 1, output: 0 }));
    expect([price.perUnit, price.basis]).toEqual([60n, undefined]);
  });
});

describe("a failure by its code", () => {
  const judge = failureByCode(z.object({ code: z.string() }), ({ code }) => code, { broke: "quota" });

  it.each([
    ["broke", "quota"],
    ["other", "auth"],
    ["constructor", "auth"],
  ])("%s is %s", (code, kind) => {
    expect(judge(answerOf({ status: 403, body: { code } }))).toMatchObject({ kind, code });
  });

  it("is none in a success, and the status alone without a code", () => {
    expect(judge(answerOf({ status: 200, body: { code: "broke" } }))).toBeUndefined();
    expect(judge(answerOf({ status: 403, body: {} }))).toMatchObject({ kind: "auth" });
  });
});

describe("a recording for Whisper", () => {
  const audio_base64 = Buffer.from([1, 2, 255]).toString("base64");
  const body = { text: " Hi. ", duration: 3.2 };

  it("goes as a file with the ending of its type and the bare language", async () => {
    const { output, requests } = run(
      openai,
      "transcribe",
      { audio_base64, content_type: "audio/WebM", language: "pt-BR" },
      [{ body }],
    );
    expect(await output).toEqual({ text: "Hi.", language: null, duration_s: 3.2, words: [] });
    const sent = requests[0];
    const form = await new Response(sent?.body ?? "", { headers: sent?.headers ?? {} }).formData();
    expect(form.get("language")).toBe("pt");
    expect(form.get("file")).toMatchObject({ name: "audio.webm", size: 3 });
  });

  it("goes by its address where the vendor fetches it, and is charged for ten seconds at least", async () => {
    const { output, reported } = run(groq, "transcribe", { url: "https://example.com/a.mp3" }, [{ body }]);
    await output;
    expect(reported.used).toEqual([10]);
    await expect(run(openai, "transcribe", { url: "https://example.com/a.mp3" }).output).rejects.toThrow(
      /audio_base64/,
    );
  });
});

describe("OpenRouter", () => {
  it("charges what the answer says that it cost, which the quote covers", async () => {
    const input = { messages, max_tokens: 100 };
    const body = {
      ...completion({ content: "Hi" })[0]?.body,
      usage: { prompt_tokens: 9, completion_tokens: 100, cost: 0.0025451 },
    };
    const { output, reported } = run(openrouter, "chat", input, [{ body }]);
    await output;
    expect(reported).toMatchObject({ used: [2546], vendorCost: [0.0025451] });
    expect(quotedUnits(openrouter, "chat", input)).toBeGreaterThan(2546);
  });
});

describe("Pinecone's key", () => {
  it("goes to no host outside Pinecone, whatever the list of indexes says", async () => {
    const index = { name: "a", host: "a.evil.example", metric: "cosine", status: { ready: true, state: "Ready" } };
    const { output, requests } = run(pinecone, "query", { collection: "a", vector: [1] }, [
      { body: { indexes: [index] } },
    ]);
    await expect(output).rejects.toMatchObject({ failure: { kind: "bad_answer" } });
    expect(requests.map(({ url }) => url)).toEqual(["https://api.pinecone.io/indexes"]);
  });
});

describe("a filter of Weaviate", () => {
  const schema = { body: { classes: [{ class: "Article", properties: [{ name: "title", dataType: ["text"] }] }] } };
  const secrets = { host: "w.example", api_key: "k" };
  const ask = (filter: object) =>
    run(
      weaviate,
      "query",
      { collection: "article", vector: [1], filter },
      [schema, { body: { data: { Get: {} } } }],
      secrets,
    );

  it("cannot leave its place in the query", async () => {
    const { output, requests } = ask({ path: ["title"], operator: "Equal", valueText: '"}) { x } }' });
    await output;
    expect(String(requests[1]?.body)).toContain(JSON.stringify(String.raw`valueText: "\"}) { x } }"`).slice(1, -1));
    for (const filter of [{ "a b": 1 }, { operator: "Equal} x" }]) {
      await expect(ask(filter).output).rejects.toMatchObject({ failure: { kind: "rejected" } });
    }
  });
});

describe("an image or video that was held back is an error, though the vendor says 200", () => {
  const unsafe = { url: null, prompt: "x", resolution: "1024x1024", is_image_safe: false, seed: 1 };
  const task = (rest: object) => ({
    body: { id: "t", createdAt: "2026-01-15T12:00:00Z", cost: { credits: 0 }, ...rest },
  });

  it.each([
    ["gemini", gemini, [{ body: { promptFeedback: { blockReason: "SAFETY" } } }], "rejected", "SAFETY"],
    ["ideogram", ideogram, [{ body: { data: [unsafe] } }], "rejected", "image_unsafe"],
    [
      "stability",
      stability,
      [{ body: { image: "AA==", finish_reason: "CONTENT_FILTERED" } }],
      "rejected",
      "CONTENT_FILTERED",
    ],
    [
      "runway",
      runway,
      [{ body: { id: "t" } }, task({ status: "FAILED", failure: "No.", failureCode: "SAFETY.INPUT.TEXT" })],
      "rejected",
      "SAFETY.INPUT.TEXT",
    ],
    [
      "runway",
      runway,
      [{ body: { id: "t" } }, task({ status: "FAILED", failure: "Oops.", failureCode: "INTERNAL.BAD_OUTPUT.CODE01" })],
      "unavailable",
      "INTERNAL.BAD_OUTPUT.CODE01",
    ],
    [
      "fal",
      fal,
      [{ body: { request_id: "r" } }, { body: { status: "COMPLETED", error: "Filtered." } }],
      "rejected",
      "COMPLETED",
    ],
  ] as const)("%s", async (_, tool, answers, kind, code) => {
    const { output } = run(tool, "generate_image", { prompt: "x" }, answers);
    await expect(output).rejects.toMatchObject({ failure: { kind, code } });
  });
});

describe("a job that nobody waits for", () => {
  it.each([
    ["fal", fal, { request_id: "r" }, { status: "IN_QUEUE" }, "PUT", "/fal-ai/flux/requests/r/cancel"],
    ["runway", runway, { id: "t" }, { id: "t", status: "RUNNING" }, "DELETE", "/v1/tasks/t"],
  ] as const)("is cancelled at %s", async (_, tool, started, status, method, path) => {
    const gone = new AbortController();
    const operation = operationOf(tool, "generate_image");
    const { api, requests } = testApi(tool, [{ body: started }, { body: status }, {}], {
      signal: gone.signal,
      progress: () => gone.abort(),
    });
    await expect(operation.run(operation.input.parse({ prompt: "x" }), api)).rejects.not.toBeInstanceOf(
      UpstreamFailure,
    );
    expect(requests.at(-1)).toMatchObject({ method, url: expect.stringContaining(path) });
  });
});
