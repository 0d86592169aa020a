"use client";

import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { createTRPCClient, httpBatchLink, TRPCClientError } from "@trpc/client";
import { createTRPCContext } from "@trpc/tanstack-react-query";
import { createContext, type ReactNode, useContext, useState } from "react";
import superjson from "superjson";
import type { AppRouter } from "@/server/trpc/router";

const { TRPCProvider, useTRPC } = createTRPCContext<AppRouter>();

export { useTRPC };

const OrganizationId = createContext("");
/** The organization that this page is about: every procedure wants it named. */
export const useOrganizationId = () => useContext(OrganizationId);

const staleMs = 15_000;
const batchItemsMax = 10;

export function TrpcProvider({ organizationId, children }: { organizationId: string; children: ReactNode }) {
  const [queryClient] = useState(
    () => new QueryClient({ defaultOptions: { queries: { staleTime: staleMs, retry: 1 } } }),
  );
  const [trpcClient] = useState(() =>
    createTRPCClient<AppRouter>({
      links: [httpBatchLink({ url: "/api/trpc", transformer: superjson, maxItems: batchItemsMax })],
    }),
  );
  return (
    <OrganizationId value={organizationId}>
      <QueryClientProvider client={queryClient}>
        <TRPCProvider trpcClient={trpcClient} queryClient={queryClient}>
          {children}
        </TRPCProvider>
      </QueryClientProvider>
    </OrganizationId>
  );
}

/** A sentence to show: the server's own, or one for a server that did not answer. */
export function sentenceOf(error: unknown): string {
  const isAnswered = error instanceof TRPCClientError && error.data;
  return isAnswered ? error.message : "The server could not be reached. Check your connection and try again.";
}
