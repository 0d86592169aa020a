import { z } from "zod";
import { CallFilter, CallPage, getCall, listCalls } from "@/server/calls/list-calls";
import { memberProcedure, router } from "@/server/trpc/procedures";

export const callsRouter = router({
  list: memberProcedure("calls:read")
    .input(z.object({ filter: CallFilter.default({}), page: CallPage.default({ limit: 20 }) }))
    .query(({ ctx, input }) => listCalls(ctx.member.organizationId, input.filter, input.page)),
  get: memberProcedure("calls:read")
    .input(z.object({ id: z.string().max(60) }))
    .query(({ ctx, input }) => getCall(ctx.member.organizationId, input.id)),
});
