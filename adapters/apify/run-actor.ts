import { z } from "zod";
import { type Api, defineOperation, perUnit, UpstreamFailure } from "../kit/index.ts";
import { itemsOutput, readItems } from "./items.ts";

const Run = z.object({
  data: z.object({
    id: z.string(),
    status: z.string(),
    statusMessage: z.string().nullish(),
    defaultDatasetId: z.string(),
    usageTotalUsd: z.number().nullish(),
  }),
});

const pollEveryMs = 3_000;
const runSMax = 280;
const failedStates = ["FAILED", "ABORTED", "TIMED-OUT"];

const milliUsdOf = (usd: number) => Math.max(1, Math.ceil(usd * 1_000));

export const runActor = defineOperation({
  name: "run_actor",
  title: "Run a scraper",
  description:
    "Runs an Actor of the Apify Store with its own input, waits up to five minutes and returns the items it scraped. Use it for sites with a ready-made scraper; keep max_items small at first.",
  docs: "https://docs.apify.com/api/v2/act-runs-post",
  effect: "write",
  price: perUnit("$0.001 of Apify's price", 1, ({ max_cost_usd }: { max_cost_usd: number }) =>
    milliUsdOf(max_cost_usd),
  ),
  timeoutMs: 300_000,
  input: z.strictObject({
    actor: z
      .string()
      .regex(/^[A-Za-z0-9._-]{1,60}([/~][A-Za-z0-9._-]{1,80})?$/)
      .describe("Owner and name, or id, as search_actors gives it. Example: apify/website-content-crawler"),
    input: z
      .record(z.string(), z.unknown())
      .default({})
      .describe(
        'The Actor\'s own input, described on its page. Example: {"startUrls": [{"url": "https://example.com"}]}',
      ),
    max_items: z.int().min(1).max(1_000).default(50).describe("How many items to return at most."),
    max_cost_usd: z
      .number()
      .min(0.01)
      .max(10)
      .default(0.5)
      .describe("The most that a run charged by event or result may cost, in US dollars."),
  }),
  output: z.object({
    run_id: z.string(),
    dataset_id: z.string().describe("Where get_items finds further items."),
    cost_usd: z.number().nullable(),
    items: itemsOutput,
  }),
  run: async ({ actor, input, max_items, max_cost_usd }, api) => {
    const { data: started } = await api.post("/v2/actors/{actor}/runs", {
      params: { actor: actor.replace("/", "~") },
      query: { timeout: runSMax, maxItems: max_items, maxTotalChargeUsd: max_cost_usd },
      json: input,
      returns: Run,
    });
    const finished = await api.poll({
      everyMs: pollEveryMs,
      check: () => checkOnce(started.id, api),
      cancel: () => api.post("/v2/actor-runs/{id}/abort", { params: { id: started.id }, returns: z.unknown() }),
    });
    const usd = finished.usageTotalUsd ?? null;
    if (usd !== null) {
      api.vendorCost(usd);
      api.used(milliUsdOf(usd));
    }
    return {
      run_id: finished.id,
      dataset_id: finished.defaultDatasetId,
      cost_usd: usd,
      items: await readItems(finished.defaultDatasetId, { limit: max_items }, api),
    };
  },
});

async function checkOnce(id: string, api: Api) {
  const { data } = await api.get("/v2/actor-runs/{id}", { params: { id }, returns: Run });
  if (data.status === "SUCCEEDED") return data;
  if (failedStates.includes(data.status)) {
    throw new UpstreamFailure({
      kind: data.status === "TIMED-OUT" ? "timeout" : "rejected",
      code: data.status,
      message: data.statusMessage ?? "The Actor's run failed.",
    });
  }
  api.progress(data.statusMessage ?? data.status);
  return undefined;
}
