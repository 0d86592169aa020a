import { z } from "zod";
import { defineOperation, perCall } from "../kit/index.ts";
import { Model, parseModel } from "./model.ts";

const Answer = z.object({
  owner: z.string(),
  name: z.string(),
  description: z.string().nullish(),
  url: z.string(),
  run_count: z.int().nullish(),
  latest_version: z
    .object({
      id: z.string(),
      openapi_schema: z
        .object({
          components: z.object({ schemas: z.object({ Input: z.record(z.string(), z.unknown()).nullish() }).nullish() }),
        })
        .nullish()
        .catch(null),
    })
    .nullish(),
});

export const getModel = defineOperation({
  name: "get_model",
  title: "Describe a model",
  description:
    "Returns what a model on Replicate does, its latest version and the JSON Schema of its inputs. Use it before run_model.",
  docs: "https://replicate.com/docs/reference/http#models.get",
  effect: "read",
  price: perCall("0.1"),
  input: z.strictObject({ model: Model }),
  output: z.object({
    model: z.string(),
    description: z.string().nullable(),
    url: z.string(),
    runs: z.int().nullable(),
    version: z.string().nullable().describe("Id of the latest version."),
    input_schema: z.record(z.string(), z.unknown()).nullable().describe("JSON Schema of run_model's input."),
  }),
  run: async ({ model }, api) => {
    const { owner, name } = parseModel(model);
    const answer = await api.get("/models/{owner}/{name}", { params: { owner, name }, returns: Answer });
    return {
      model: `${answer.owner}/${answer.name}`,
      description: answer.description ?? null,
      url: answer.url,
      runs: answer.run_count ?? null,
      version: answer.latest_version?.id ?? null,
      input_schema: answer.latest_version?.openapi_schema?.components.schemas?.Input ?? null,
    };
  },
});
