"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTRPC } from "@/components/trpc";

/** After a key has changed: this list anew, and what the server has rendered with it. */
export function useKeysRefresh(): () => Promise<void> {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const routes = useRouter();
  return async () => {
    await queryClient.invalidateQueries({ queryKey: trpc.keys.list.pathKey() });
    routes.refresh();
  };
}
