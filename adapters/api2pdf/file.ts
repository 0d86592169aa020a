import { type Api, returns } from "../kit/index.ts";

/** Asks for the file itself: the address that Api2Pdf gives otherwise is another host's. */
export async function makeFile(path: string, json: Record<string, unknown>, contentType: string, api: Api) {
  const { content } = await api.post(path, {
    query: { outputBinary: true },
    json,
    returns: returns.binary(contentType),
  });
  return content;
}

export async function makePdf(path: string, json: Record<string, unknown>, api: Api) {
  const content = await makeFile(path, json, "application/pdf", api);
  return { pdf: api.artifact(content, { contentType: "application/pdf", filename: "document.pdf" }) };
}

type Paper = { format: "A4" | "Letter" | "Legal"; landscape: boolean };

const sizes = {
  A4: { width: "8.27in", height: "11.69in" },
  Letter: { width: "8.5in", height: "11in" },
  Legal: { width: "8.5in", height: "14in" },
} as const;

export const paperOptions = ({ format, landscape }: Paper) => ({
  ...sizes[format],
  landscape,
  printBackground: true,
});
