import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { PageId, toUuid } from "./ids.ts";
import { Page, propertiesInput, toPage, VendorPage } from "./page.ts";

export const updatePage = defineOperation({
  name: "update_page",
  title: "Update a page",
  description:
    "Sets properties of a Notion page, such as the columns of a database's row, or moves it to the trash and back. For its content use append_to_page.",
  docs: "https://developers.notion.com/reference/patch-page",
  effect: "destroy",
  price: free,
  input: z
    .strictObject({
      page_id: PageId,
      properties: propertiesInput.optional(),
      in_trash: z.boolean().optional().describe("True moves the page to the trash, false takes it back."),
    })
    .refine(({ properties, in_trash }) => properties !== undefined || in_trash !== undefined, {
      path: ["properties"],
      message: "give properties or in_trash",
    }),
  output: z.object({ page: Page }),
  run: async ({ page_id, properties, in_trash }, api) => {
    const page = await api.patch("/v1/pages/{page}", {
      params: { page: toUuid(page_id) },
      json: { properties, in_trash },
      returns: VendorPage,
    });
    return { page: toPage(page) };
  },
});
