import { newRequestId } from "@/server/errors";
import { currentPerson } from "@/server/people/auth";

/** Made once a request; batched calls share it. */
export async function createContext() {
  return { person: await currentPerson(), requestId: newRequestId() };
}

export type Context = Awaited<ReturnType<typeof createContext>>;
