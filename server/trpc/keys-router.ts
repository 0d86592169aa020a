import { z } from "zod";
import {
  createKey,
  KeyPatch,
  KeyRotation,
  listKeys,
  NewKey,
  revokeKey,
  rotateKey,
  updateKey,
} from "@/server/keys/manage-keys";
import { memberProcedure, router } from "@/server/trpc/procedures";

const Id = z.string().min(1).max(60);
const Cursor = z.string().max(60).nullish();
const pageLimit = 100;

export const keysRouter = router({
  list: memberProcedure("keys:read")
    .input(z.object({ cursor: Cursor }))
    .query(({ ctx, input }) =>
      listKeys(ctx.member.organizationId, { limit: pageLimit, cursor: input.cursor ?? undefined }),
    ),
  create: memberProcedure("keys:write")
    .input(z.object({ key: NewKey }))
    .mutation(({ ctx, input }) => createKey(ctx.member.organizationId, input.key, { userId: ctx.person.id })),
  update: memberProcedure("keys:write")
    .input(z.object({ id: Id, patch: KeyPatch }))
    .mutation(({ ctx, input }) =>
      updateKey(ctx.member.organizationId, input.id, input.patch, { userId: ctx.person.id }),
    ),
  revoke: memberProcedure("keys:write")
    .input(z.object({ id: Id }))
    .mutation(({ ctx, input }) => revokeKey(ctx.member.organizationId, input.id, { userId: ctx.person.id })),
  rotate: memberProcedure("keys:write")
    .input(z.object({ id: Id, rotation: KeyRotation }))
    .mutation(({ ctx, input }) =>
      rotateKey(ctx.member.organizationId, input.id, input.rotation, { userId: ctx.person.id }),
    ),
});
