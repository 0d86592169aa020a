import { z } from "zod";
import { toCredits } from "@/adapters/kit/price";
import { CallFilter, getCall, listCalls } from "@/server/calls/list-calls";
import { replyJson } from "@/server/doors/door";
import { readQuery } from "@/server/doors/read-json";
import { PageQuery } from "@/server/doors/rest/page-query";
import type { Route } from "@/server/doors/rest/route";
import { readBalance } from "@/server/ledger/read-balance";

const CallsQuery = z.strictObject({ ...PageQuery.shape, ...CallFilter.shape });
const Call = z.record(z.string(), z.unknown());

export const usageRoutes: Route[] = [
  {
    method: "GET",
    path: "/api/v1/calls",
    summary: "Calls, newest first, with filters.",
    scope: "usage:read",
    query: CallsQuery,
    answer: z.object({ data: z.array(Call), next_cursor: z.string().nullable() }),
    handle: async ({ request }, caller) => {
      const { limit, cursor, ...filter } = readQuery(request, CallsQuery);
      return replyJson(await listCalls(caller.organizationId, filter, { limit, cursor }));
    },
  },
  {
    method: "GET",
    path: "/api/v1/calls/{id}",
    summary: "One call in full.",
    scope: "usage:read",
    answer: Call,
    handle: async ({ params }, caller) => replyJson(await getCall(caller.organizationId, params.id ?? "")),
  },
  {
    method: "GET",
    path: "/api/v1/balance",
    summary: "Credits: available, held by running calls, spent and received.",
    scope: "usage:read",
    answer: z.object({
      object: z.literal("balance"),
      available: z.number(),
      held: z.number(),
      spent: z.number(),
      credited: z.number(),
    }),
    handle: async (_, caller) => {
      const { available, held, spent, credited } = await readBalance(caller.organizationId);
      return replyJson({
        object: "balance",
        available: toCredits(available),
        held: toCredits(held),
        spent: toCredits(spent),
        credited: toCredits(credited),
      });
    },
  },
];
