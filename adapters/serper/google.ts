import type { z } from "zod";
import { type Api, perUnit } from "../kit/index.ts";

const resultsPerCredit = 10;
const vendorCreditsOf = (results: number) => (results > resultsPerCredit ? 2 : 1);

export const searchPrice = perUnit(
  "Serper credit",
  1,
  ({ limit }: { limit: number }) => vendorCreditsOf(limit),
  "$1 per 1,000 credits, two for more than ten results; serper.dev, 2026-10",
);

type Wanted = { path: string; query: string; limit: number; more?: Record<string, unknown> };
type Credits = { credits?: number | null | undefined };

export async function askGoogle<T extends Credits>(wanted: Wanted, returns: z.ZodType<T>, api: Api): Promise<T> {
  const { path, query, limit, more } = wanted;
  const answer = await api.post(path, { json: { q: query, num: limit, ...more }, returns });
  api.used(Math.min(answer.credits ?? vendorCreditsOf(limit), vendorCreditsOf(limit)));
  return answer;
}
