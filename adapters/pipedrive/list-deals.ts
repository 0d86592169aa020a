import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { cursor, Id, wrapped } from "./answer.ts";
import { Deal, DealOutput, toDeal } from "./deal.ts";

export const listDeals = defineOperation({
  name: "list_deals",
  title: "List deals",
  description:
    "Lists Pipedrive deals, last changed first, by status, person, organization, owner, pipeline or stage: title, value, stage and expected closing date.",
  docs: "https://developers.pipedrive.com/docs/api/v1/Deals#getDeals",
  effect: "read",
  price: free,
  input: z.strictObject({
    status: z.enum(["open", "won", "lost", "deleted"]).optional().describe("Only those in this status."),
    person_id: Id.optional().describe("Only with this person."),
    organization_id: Id.optional().describe("Only with this organization."),
    owner_id: Id.optional().describe("Only of this user."),
    pipeline_id: Id.optional().describe("Only in this pipeline."),
    stage_id: Id.optional().describe("Only in this stage."),
    limit: z.int().min(1).max(100).default(20).describe("How many deals at most."),
    cursor,
  }),
  output: z.object({ deals: z.array(DealOutput), next_cursor: z.string().nullable() }),
  run: async ({ organization_id, ...query }, api) => {
    const { data, additional_data } = await api.get("/api/v2/deals", {
      query: { ...query, org_id: organization_id, sort_by: "update_time", sort_direction: "desc" },
      returns: wrapped(z.array(Deal).nullish()),
    });
    return { deals: (data ?? []).map(toDeal), next_cursor: additional_data?.next_cursor ?? null };
  },
});
