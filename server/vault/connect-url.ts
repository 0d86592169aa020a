import { publicUrl } from "@/server/env";

/** Where a person gives us their account with a tool, or gives it again. */
export const connectUrl = (tool: string): string => `${publicUrl()}/dashboard/credentials?tool=${tool}`;
