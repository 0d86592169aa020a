import { z } from "zod";
import type { Api } from "../kit/index.ts";

const Items = z.array(z.record(z.string(), z.unknown()));

type Page = { limit: number; offset?: number };

export const readItems = (dataset: string, { limit, offset }: Page, api: Api) =>
  api.get("/v2/datasets/{dataset}/items", {
    params: { dataset },
    query: { format: "json", clean: true, limit, offset },
    returns: Items,
  });

export const itemsOutput = z
  .array(z.record(z.string(), z.unknown()))
  .describe("What was scraped; the members depend on the Actor.");
