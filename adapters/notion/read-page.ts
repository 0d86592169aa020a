import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { markdownVersion, PageId, toUuid } from "./ids.ts";
import { Page, toPage, VendorPage } from "./page.ts";

const Markdown = z.object({ markdown: z.string().nullish(), truncated: z.boolean().nullish() });

export const readPage = defineOperation({
  name: "read_page",
  title: "Read a page",
  description: "Returns a Notion page's content as Markdown, with its title, address and properties.",
  docs: "https://developers.notion.com/reference/retrieve-page-markdown",
  effect: "read",
  price: free,
  input: z.strictObject({ page_id: PageId }),
  output: z.object({
    page: Page,
    markdown: z.string(),
    is_truncated: z.boolean().describe("Notion left out parts of a very long page."),
  }),
  run: async ({ page_id }, api) => {
    const params = { page: toUuid(page_id) };
    const page = await api.get("/v1/pages/{page}", { params, returns: VendorPage });
    const { markdown, truncated } = await api.get("/v1/pages/{page}/markdown", {
      params,
      headers: markdownVersion,
      returns: Markdown,
    });
    return { page: toPage(page), markdown: markdown ?? "", is_truncated: truncated ?? false };
  },
});
