import { z } from "zod";
import { defineOperation, perCall } from "../kit/index.ts";
import { itemsOutput, readItems } from "./items.ts";

export const getItems = defineOperation({
  name: "get_items",
  title: "Read a run's items",
  description:
    "Returns items of a dataset, such as further results of run_actor, page by page. Use it when a run scraped more than it returned.",
  docs: "https://docs.apify.com/api/v2/dataset-items-get",
  effect: "read",
  price: perCall("0.1"),
  input: z.strictObject({
    dataset_id: z
      .string()
      .regex(/^[A-Za-z0-9._~-]{1,100}$/)
      .describe("The dataset_id that run_actor returned. Example: WkzbQMuFYuamGv3YF"),
    limit: z.int().min(1).max(1_000).default(100).describe("How many items at most."),
    offset: z.int().min(0).max(1_000_000).default(0).describe("How many items to skip."),
  }),
  output: z.object({ items: itemsOutput }),
  run: async ({ dataset_id, limit, offset }, api) => ({ items: await readItems(dataset_id, { limit, offset }, api) }),
});
