import { z } from "zod";
import { defineOperation, free, UpstreamFailure } from "../kit/index.ts";
import { platformUrl } from "./models.ts";
import { Model } from "./run.ts";

const Answer = z.object({
  prices: z.array(
    z.object({ endpoint_id: z.string(), unit_price: z.number(), unit: z.string(), currency: z.string() }),
  ),
});

export const getPrice = defineOperation({
  name: "get_price",
  title: "Price of a model on fal",
  description:
    "Returns what fal charges for a model: the price of one unit, and what the unit is (an image, a second of video, a second of a GPU). Use it before an expensive run_model.",
  docs: "https://fal.ai/docs/platform-apis/v1/models/pricing",
  effect: "read",
  price: free,
  input: z.strictObject({ model: Model }),
  output: z.object({ model: z.string(), unit: z.string(), unit_price: z.number(), currency: z.string() }),
  run: async ({ model }, api) => {
    const { prices } = await api.get("/models/pricing", {
      baseUrl: platformUrl,
      query: { endpoint_id: model },
      returns: Answer,
    });
    const [price] = prices;
    if (!price) throw new UpstreamFailure({ kind: "not_found", message: `fal tells no price of ${model}.` });
    return { model: price.endpoint_id, unit: price.unit, unit_price: price.unit_price, currency: price.currency };
  },
});
