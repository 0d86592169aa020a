import type { inferRouterInputs, inferRouterOutputs } from "@trpc/server";
import { callsRouter } from "@/server/trpc/calls-router";
import { credentialsRouter } from "@/server/trpc/credentials-router";
import { keysRouter } from "@/server/trpc/keys-router";
import { organizationRouter } from "@/server/trpc/organization-router";
import { router } from "@/server/trpc/procedures";

export const appRouter = router({
  organization: organizationRouter,
  calls: callsRouter,
  credentials: credentialsRouter,
  keys: keysRouter,
});

export type AppRouter = typeof appRouter;
export type RouterOutputs = inferRouterOutputs<AppRouter>;
export type RouterInputs = inferRouterInputs<AppRouter>;
