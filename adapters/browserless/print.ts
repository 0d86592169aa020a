import { type Api, returns } from "../kit/index.ts";
import { navigation } from "./browser.ts";

type Paper = { format: "A4" | "Letter" | "Legal"; landscape: boolean };

export async function print(document: { url: string } | { html: string }, { format, landscape }: Paper, api: Api) {
  const contentType = "application/pdf";
  const { content } = await api.post("/pdf", {
    json: { ...document, options: { format, landscape, printBackground: true }, ...navigation },
    returns: returns.binary(contentType),
  });
  return { pdf: api.artifact(content, { contentType, filename: "page.pdf" }) };
}
