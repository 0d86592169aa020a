import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { createContext } from "@/server/trpc/context";
import { isSameOrigin } from "@/server/trpc/origin";
import { appRouter } from "@/server/trpc/router";

async function handle(request: Request): Promise<Response> {
  if (request.method !== "GET" && !isSameOrigin(request))
    return Response.json({ error: { message: "This request does not come from our own pages." } }, { status: 403 });
  return fetchRequestHandler({ endpoint: "/api/trpc", req: request, router: appRouter, createContext });
}

export { handle as GET, handle as POST };
