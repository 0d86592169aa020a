import { z } from "zod";
import { auth, defineTool, type Failure, failureFromStatus, type UpstreamAnswer } from "../kit/index.ts";
import { addNote } from "./add-note.ts";
import { createActivity } from "./create-activity.ts";
import { createDeal } from "./create-deal.ts";
import { listDeals } from "./list-deals.ts";
import { search } from "./search.ts";
import { upsertPerson } from "./upsert-person.ts";

export const pipedrive = defineTool({
  slug: "pipedrive",
  title: "Pipedrive",
  description: "A CRM for sales teams. Search it, save people, list and create deals, plan activities and add notes.",
  category: "crm-sales-marketing",
  homepage: "https://www.pipedrive.com",
  kind: "rest",
  baseUrl: "https://api.pipedrive.com",
  auth: auth.header("x-api-token", {
    getItAt: "https://app.pipedrive.com/settings/api",
    fields: [
      {
        name: "api_key",
        label: "API token",
        help: "From Personal preferences, API. It may do what you may do.",
        example: "pd_sample_0000000000000000000000000000",
      },
    ],
  }),
  failure: unsuccessful,
  credentialTest: { operation: "list_deals", input: { limit: 1 } },
  operations: [search, upsertPerson, listDeals, createDeal, createActivity, addNote],
});

const Unsuccessful = z.object({ success: z.literal(false), error: z.string().nullish() });

/** Every answer says in its body whether it is a success. */
function unsuccessful(answer: UpstreamAnswer): Failure | undefined {
  const failure = failureFromStatus(answer);
  const body = Unsuccessful.safeParse(answer.json());
  if (failure || !body.success) return failure;
  return { kind: "rejected", message: body.data.error ?? undefined };
}
