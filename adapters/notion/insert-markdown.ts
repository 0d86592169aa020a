import { z } from "zod";
import type { Api } from "../kit/index.ts";
import { markdownVersion } from "./ids.ts";

export const Markdown = z
  .string()
  .min(1)
  .max(100_000)
  .describe("Markdown: headings, lists, tables, code, links. Example: ## Decided\\n- Ship on Friday");

/** https://developers.notion.com/reference/update-page-markdown */
export const insertMarkdown = async (page: string, content: string, api: Api): Promise<void> => {
  await api.patch("/v1/pages/{page}/markdown", {
    params: { page },
    headers: markdownVersion,
    json: { type: "insert_content", insert_content: { content, position: { type: "end" } } },
    returns: z.object({}),
  });
};
