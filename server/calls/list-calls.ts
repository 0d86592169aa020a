import { z } from "zod";
import type { Prisma } from "@/prisma/client/client";
import { doorNames } from "@/server/caller";
import { type CallDetailJson, type CallJson, callJson, listedFields } from "@/server/calls/call-json";
import { idSince, idUntil } from "@/server/calls/id-span";
import { db } from "@/server/db";
import { AppError } from "@/server/errors";

export const callStatuses = ["succeeded", "failed", "refused"] as const;

const nameLengthMax = 120;
const Name = z.string().min(1).max(nameLengthMax).optional();
const Time = z.iso.datetime({ offset: true }).optional();

export const CallFilter = z.object({
  status: z.enum(callStatuses).optional(),
  tool: Name,
  operation: Name,
  key_id: Name,
  door: z.enum(doorNames).optional(),
  since: Time,
  until: Time,
});
export type CallFilter = z.infer<typeof CallFilter>;

export const pageLimitDefault = 20;
export const pageLimitMax = 100;

export const CallPage = z.object({
  limit: z.coerce.number().int().min(1).max(pageLimitMax).default(pageLimitDefault),
  cursor: z.string().max(200).optional(),
});
export type CallPage = { limit?: number; cursor?: string | undefined };

export type CallList = { data: CallJson[]; next_cursor: string | null };

/** Newest first. A page goes on where the last one ended, whatever has been called meanwhile. */
export async function listCalls(organizationId: string, filter: CallFilter, page: CallPage = {}): Promise<CallList> {
  const limit = Math.min(page.limit ?? pageLimitDefault, pageLimitMax);
  const rows = await db().call.findMany({
    where: { organizationId, AND: [matching(filter), page.cursor ? after(page.cursor) : {}] },
    select: listedFields,
    orderBy: { id: "desc" },
    take: limit + 1,
  });
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { data: shown.map(callJson), next_cursor: rows.length > limit && last ? last.id : null };
}

export async function getCall(organizationId: string, id: string): Promise<CallDetailJson> {
  const call = await db().call.findUnique({ where: { organizationId_id: { organizationId, id } } });
  if (!call) throw new AppError("not_found", "There is no such call in your organization.");
  return { ...callJson(call), input: call.input, output: call.output };
}

const matching = ({ status, tool, operation, key_id, door, since, until }: CallFilter): Prisma.CallWhereInput => ({
  ...(status && { status }),
  ...(tool && { tool }),
  ...(operation && { operation }),
  ...(key_id && { keyId: key_id }),
  ...(door && { door }),
  createdAt: { ...(since && { gte: new Date(since) }), ...(until && { lt: new Date(until) }) },
  id: { ...(since && { gte: idSince(new Date(since)) }), ...(until && { lt: idUntil(new Date(until)) }) },
});

/** A cursor is the id of the last call that was shown. */
function after(cursor: string): Prisma.CallWhereInput {
  if (!/^call_\w+$/.test(cursor))
    throw new AppError("invalid_request", "This cursor is not one of ours: start again without it.");
  return { id: { lt: cursor } };
}
