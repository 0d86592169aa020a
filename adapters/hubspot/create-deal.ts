import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";

// https://developers.hubspot.com/docs/api-reference/crm-associations-v4/guide#association-type-id-values
const dealToContact = 3;
const dealToCompany = 5;

const toAssociation = (id: string | undefined, typeId: number) =>
  id ? [{ to: { id }, types: [{ associationCategory: "HUBSPOT_DEFINED", associationTypeId: typeId }] }] : [];

const Id = z.string().regex(/^\d{1,20}$/);

export const createDeal = defineOperation({
  name: "create_deal",
  title: "Create a deal",
  description:
    "Adds a deal to a HubSpot pipeline with name, stage, amount and closing date, attached to a contact and a company if given. Returns its id.",
  docs: "https://developers.hubspot.com/docs/api-reference/2026-03/crm/objects/deals/basic/create-deal",
  effect: "write",
  price: free,
  input: z.strictObject({
    name: z.string().min(1).max(500).describe("Example: Acme, 20 seats"),
    stage: z.string().min(1).max(100).default("appointmentscheduled").describe("Internal name of the deal stage."),
    pipeline: z.string().min(1).max(100).default("default").describe("Internal name of the pipeline."),
    amount: z.number().min(0).max(1_000_000_000_000).optional().describe("Example: 4900"),
    close_date: z.iso.date().optional().describe("When it is expected to close. Example: 2026-03-31"),
    contact_id: Id.optional().describe("The contact that it is with. Example: 512"),
    company_id: Id.optional().describe("The company that it is with. Example: 9018"),
  }),
  output: z.object({ id: z.string(), url: z.string().nullable() }),
  run: async ({ name, stage, pipeline, amount, close_date, contact_id, company_id }, api) => {
    // 0-3 is HubSpot's own name of the object type deal.
    const { id, url } = await api.post("/crm/objects/2026-03/0-3", {
      json: {
        properties: {
          dealname: name,
          dealstage: stage,
          pipeline,
          amount: amount === undefined ? undefined : String(amount),
          closedate: close_date,
        },
        associations: [...toAssociation(contact_id, dealToContact), ...toAssociation(company_id, dealToCompany)],
      },
      returns: z.object({ id: z.string(), url: z.string().nullish() }),
    });
    return { id, url: url ?? null };
  },
});
