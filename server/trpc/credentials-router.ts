import { z } from "zod";
import { memberProcedure, router } from "@/server/trpc/procedures";
import { listCredentials, NewCredential, putCredential, removeCredential } from "@/server/vault/manage-credentials";

export const credentialsRouter = router({
  list: memberProcedure("credentials:read").query(({ ctx }) => listCredentials(ctx.member.organizationId)),
  put: memberProcedure("credentials:write")
    .input(z.object({ credential: NewCredential }))
    .mutation(({ ctx, input }) =>
      putCredential(ctx.member.organizationId, input.credential, { userId: ctx.person.id }),
    ),
  remove: memberProcedure("credentials:write")
    .input(z.object({ id: z.string().min(1).max(60) }))
    .mutation(({ ctx, input }) => removeCredential(ctx.member.organizationId, input.id)),
});
