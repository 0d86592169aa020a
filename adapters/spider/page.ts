import { z } from "zod";
import type { Api } from "../kit/index.ts";

export const Pages = z.array(
  z.object({
    url: z.string().nullish(),
    content: z.unknown().optional(),
    status: z.int().nullish(),
    error: z.string().nullish(),
    costs: z.object({ total_cost: z.number().nullish() }).nullish(),
    metadata: z.object({ title: z.string().nullish(), description: z.string().nullish() }).nullish(),
  }),
);
type Page = z.output<typeof Pages>[number];

/** Plain requests first, a browser where a page needs one. */
export const readOptions = { request: "smart", return_format: "markdown", metadata: true };

export const toPage = ({ url, content, metadata }: Page, fallbackUrl: string) => ({
  url: url ?? fallbackUrl,
  title: metadata?.title || null,
  description: metadata?.description || null,
  content: typeof content === "string" ? content : "",
});

export function reportCost(pages: readonly Page[], api: Api): void {
  const usd = pages.reduce((sum, { costs }) => sum + (costs?.total_cost ?? 0), 0);
  if (usd > 0) api.vendorCost(usd);
}
