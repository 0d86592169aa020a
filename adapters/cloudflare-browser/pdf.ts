import { type Api, returns } from "../kit/index.ts";

type Paper = { format: "A4" | "Letter" | "Legal"; landscape: boolean };

export async function printPdf(source: { url: string } | { html: string }, { format, landscape }: Paper, api: Api) {
  const { content } = await api.post("/pdf", {
    json: { ...source, pdfOptions: { format: format.toLowerCase(), landscape, printBackground: true } },
    returns: returns.binary("application/pdf"),
  });
  return { pdf: api.artifact(content, { contentType: "application/pdf", filename: "document.pdf" }) };
}
