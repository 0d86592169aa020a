import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { currency, Id, wrapped } from "./answer.ts";
import { Deal, DealOutput, toDeal } from "./deal.ts";

export const createDeal = defineOperation({
  name: "create_deal",
  title: "Create a deal",
  description:
    "Adds a deal to Pipedrive with title, value, stage and expected closing date, attached to a person and an organization if given. Returns it with its id.",
  docs: "https://developers.pipedrive.com/docs/api/v1/Deals#addDeal",
  effect: "write",
  price: free,
  input: z.strictObject({
    title: z.string().min(1).max(255).describe("Example: Acme, 20 seats"),
    value: z.number().min(0).max(1_000_000_000_000).optional().describe("Example: 4900"),
    currency,
    person_id: Id.optional().describe("The person that it is with."),
    organization_id: Id.optional().describe("The organization that it is with."),
    stage_id: Id.optional().describe("Stage of a pipeline; the first when absent."),
    expected_close_date: z.iso.date().optional().describe("Example: 2026-03-31"),
  }),
  output: DealOutput,
  run: async ({ organization_id, ...deal }, api) => {
    const { data } = await api.post("/api/v2/deals", {
      json: { ...deal, org_id: organization_id },
      returns: wrapped(Deal),
    });
    return toDeal(data);
  },
});
