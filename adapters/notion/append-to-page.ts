import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { PageId, toUuid } from "./ids.ts";
import { insertMarkdown, Markdown } from "./insert-markdown.ts";

export const appendToPage = defineOperation({
  name: "append_to_page",
  title: "Append to a page",
  description: "Adds Markdown at the end of a Notion page. What is there stays as it is.",
  docs: "https://developers.notion.com/reference/update-page-markdown",
  effect: "write",
  price: free,
  input: z.strictObject({ page_id: PageId, markdown: Markdown }),
  output: z.object({ page_id: z.string() }),
  run: async ({ page_id, markdown }, api) => {
    const page = toUuid(page_id);
    await insertMarkdown(page, markdown, api);
    return { page_id: page };
  },
});
