import { z } from "zod";
import { defineOperation, free, UpstreamFailure } from "../kit/index.ts";
import { Listed, modelFields, platformUrl, toModel } from "./models.ts";
import { Model } from "./run.ts";

const Schemas = z.object({ components: z.object({ schemas: z.record(z.string(), z.unknown()) }) });

const Answer = z.object({ models: z.array(Listed.extend({ openapi: z.unknown().optional() })) });

export const getModel = defineOperation({
  name: "get_model",
  title: "Describe a model on fal",
  description:
    "Returns what a model does and the JSON Schemas of its inputs and outputs. Use it before run_model: every model has inputs of its own.",
  docs: "https://fal.ai/docs/platform-apis/v1/models",
  effect: "read",
  price: free,
  input: z.strictObject({ model: Model }),
  output: z.object({
    ...modelFields,
    schemas: z
      .record(z.string(), z.unknown())
      .nullable()
      .describe("By name; the one that ends in Input is run_model's."),
  }),
  run: async ({ model }, api) => {
    const { models } = await api.get("/models", {
      baseUrl: platformUrl,
      query: { endpoint_id: model, expand: "openapi-3.0" },
      returns: Answer,
    });
    const [found] = models;
    if (!found) throw new UpstreamFailure({ kind: "not_found", message: `fal has no model ${model}.` });
    const openapi = Schemas.safeParse(found.openapi);
    return { ...toModel(found), schemas: openapi.success ? openapi.data.components.schemas : null };
  },
});
