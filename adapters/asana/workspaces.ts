import { z } from "zod";
import type { Api } from "../kit/index.ts";

const Answer = z.object({
  data: z.array(z.object({ gid: z.string(), name: z.string().nullish() })),
  next_page: z.object({ offset: z.string().nullish() }).nullish(),
});

export const getWorkspaces = (limit: number, cursor: string | undefined, api: Api) =>
  api.get("/workspaces", { query: { limit, offset: cursor, opt_fields: "name" }, returns: Answer });
