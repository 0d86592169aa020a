import { toCredits } from "@/adapters/kit/price";
import { readBalance } from "@/server/ledger/read-balance";
import { memberProcedure, router } from "@/server/trpc/procedures";

export const organizationRouter = router({
  get: memberProcedure("organization:read").query(({ ctx }) => ctx.member),
  balance: memberProcedure("usage:read").query(async ({ ctx }) => {
    const { available, held } = await readBalance(ctx.member.organizationId);
    return { available: toCredits(available), held: toCredits(held) };
  }),
});
