import type { z } from "zod";
import { type Api, perCall } from "../kit/index.ts";

export const searchPrice = perCall(15);

type Wanted = { engine: string; q: string; tbs?: string | undefined; start?: number | undefined };

export const askGoogle = <T>(query: Wanted, returns: z.ZodType<T>, api: Api) =>
  api.get("/search", { query: { ...query, output: "json" }, returns });
