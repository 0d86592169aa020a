import { type Api, returns } from "../kit/index.ts";

type Paper = { format: "A4" | "Letter" | "Legal"; landscape: boolean };
type Part =
  | { name: string; value: string }
  | { name: string; filename: string; contentType: string; content: Uint8Array<ArrayBuffer> };

const inches = { A4: ["8.27", "11.7"], Letter: ["8.5", "11"], Legal: ["8.5", "14"] } as const;

/** Prints with the page's own backgrounds, as a person sees it. */
export async function printPdf(path: string, source: Part, { format, landscape }: Paper, api: Api) {
  const [width, height] = inches[format];
  const { content } = await api.post(path, {
    multipart: [
      source,
      { name: "paperWidth", value: width },
      { name: "paperHeight", value: height },
      { name: "landscape", value: String(landscape) },
      { name: "printBackground", value: "true" },
    ],
    returns: returns.binary("application/pdf"),
  });
  return { pdf: api.artifact(content, { contentType: "application/pdf", filename: "document.pdf" }) };
}
