import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { Id, toUuid } from "./ids.ts";
import { insertMarkdown, Markdown } from "./insert-markdown.ts";
import { Page, propertiesInput, toPage, VendorPage } from "./page.ts";

export const createPage = defineOperation({
  name: "create_page",
  title: "Create a page",
  description:
    "Creates a Notion page under another page, or as a row of a database, with a title, Markdown content and, in a database, properties. Returns its id and address.",
  docs: "https://developers.notion.com/reference/post-page",
  effect: "write",
  price: free,
  input: z.strictObject({
    parent_type: z.enum(["page", "database"]).describe("What it is put into."),
    parent_id: Id.describe("Id of that page, or the database_id that search gives for a data source."),
    title: z.string().min(1).max(2_000).describe("Example: Meeting on 15 January"),
    properties: propertiesInput.optional(),
    markdown: Markdown.optional(),
  }),
  output: z.object({ page: Page }),
  run: async ({ parent_type, parent_id, title, properties, markdown }, api) => {
    const parent = toUuid(parent_id);
    const page = await api.post("/v1/pages", {
      json: {
        parent: parent_type === "page" ? { page_id: parent } : { type: "database_id", database_id: parent },
        // The title column answers to the id `title`, whatever its name.
        properties: { ...properties, title: { title: [{ text: { content: title } }] } },
      },
      returns: VendorPage,
    });
    if (markdown) await insertMarkdown(page.id, markdown, api);
    return { page: toPage(page) };
  },
});
