import { initTRPC, TRPCError } from "@trpc/server";
import superjson from "superjson";
import { z } from "zod";
import { AppError, type ErrorKind, toAppError } from "@/server/errors";
import { log } from "@/server/log";
import { findMember, requirePermission } from "@/server/organizations/memberships";
import type { Permission } from "@/server/organizations/permissions";
import type { Context } from "@/server/trpc/context";
import { trpcCodeOf } from "@/server/trpc/error-codes";

const t = initTRPC.context<Context>().create({
  transformer: superjson,
  errorFormatter: ({ shape, error }) => ({
    message: error.cause instanceof AppError ? error.cause.message : sentenceFor(error),
    code: shape.code,
    data: {
      code: shape.data.code,
      httpStatus: shape.data.httpStatus,
      kind: kindOf(error),
      issues: error.cause instanceof z.ZodError ? issuesOf(error.cause) : [],
    },
  }),
});

export const router = t.router;
export const createCaller = t.createCallerFactory;

/** Whatever a domain function throws leaves as one of our errors; the cause of an unforeseen one stays in the log. */
const translateErrors = t.middleware(async ({ ctx, path, next }) => {
  const result = await next();
  if (result.ok || isOurs(result.error)) return result;
  const error = toAppError(result.error.cause);
  if (error.code === "internal_error") log().error({ err: error.cause, path, requestId: ctx.requestId }, "failed");
  throw new TRPCError({ code: trpcCodeOf(error.code), message: error.message, cause: error });
});

const inOrganization = z.object({ organizationId: z.string().min(1).max(60) });

/** A procedure for members of the organization that the input names, whose role has that permission. */
export const memberProcedure = (permission: Permission) =>
  t.procedure
    .use(translateErrors)
    .input(inOrganization)
    .use(async ({ ctx, input, next }) => {
      if (!ctx.person) throw new TRPCError({ code: "UNAUTHORIZED", message: "Sign in to go on." });
      const member = await findMember(ctx.person.id, input.organizationId);
      requirePermission(member, permission);
      return next({ ctx: { ...ctx, person: ctx.person, member } });
    });

const issuesOf = (error: z.ZodError) =>
  error.issues.map(({ path, message }) => ({ path: path.map(String).join("."), message }));

/** Errors that tRPC itself or the procedure above made: their sentence is already for the customer. */
const isOurs = (error: TRPCError) => error.cause === undefined || error.cause instanceof z.ZodError;

function sentenceFor(error: TRPCError): string {
  if (error.cause instanceof z.ZodError) return "Some fields are not right.";
  return error.code === "INTERNAL_SERVER_ERROR" ? toAppError(error).message : error.message;
}

function kindOf(error: TRPCError): ErrorKind {
  if (error.cause instanceof AppError) return error.cause.code;
  if (error.cause instanceof z.ZodError) return "invalid_input";
  return error.code === "UNAUTHORIZED" ? "missing_key" : "invalid_request";
}
