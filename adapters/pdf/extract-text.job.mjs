// @ts-check
import { createRequire } from "node:module";
import path from "node:path";
import { getDocument, PDFDateString, VerbosityLevel } from "pdfjs-dist/legacy/build/pdf.mjs";

const charactersMax = 1_000_000;

const library = path.dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));

/** @param {{ pdf: string, first_page: number, pages_max: number, password?: string | undefined }} input */
export async function run({ pdf, first_page, pages_max, password }) {
  const loading = getDocument({
    data: new Uint8Array(Buffer.from(pdf, "base64")),
    ...(password !== undefined && { password }),
    cMapUrl: `${library}/cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${library}/standard_fonts/`,
    disableFontFace: true,
    isEvalSupported: false,
    useSystemFonts: false,
    verbosity: VerbosityLevel.ERRORS,
  });
  try {
    const document = await loading.promise;
    if (first_page > document.numPages) {
      return { refused: `The PDF has ${document.numPages} pages: lower first_page.` };
    }
    return {
      page_count: document.numPages,
      metadata: await readMetadata(document),
      ...(await readPages(document, first_page, Math.min(document.numPages, first_page + pages_max - 1))),
    };
  } catch (error) {
    return { refused: refusals[error instanceof Error ? error.name : ""] ?? refusals.InvalidPDFException ?? "" };
  } finally {
    await loading.destroy();
  }
}

/** @type {Record<string, string>} */
const refusals = {
  PasswordException: "The PDF is protected: give its password.",
  InvalidPDFException: "The file is no readable PDF: send the complete file in base64.",
};

/** @typedef {import("pdfjs-dist").PDFDocumentProxy} PDFDocumentProxy */

/** @param {PDFDocumentProxy} document */
async function readMetadata(document) {
  const { info } = await document.getMetadata();
  const entries = /** @type {Record<string, unknown>} */ (info);
  const text = (/** @type {string} */ name) => {
    const value = entries[name];
    return typeof value === "string" && value.trim() !== "" ? value.trim() : null;
  };
  const date = (/** @type {string} */ name) => PDFDateString.toDateObject(text(name) ?? "")?.toISOString() ?? null;
  return {
    title: text("Title"),
    author: text("Author"),
    subject: text("Subject"),
    producer: text("Producer"),
    created_at: date("CreationDate"),
    modified_at: date("ModDate"),
  };
}

/**
 * @param {PDFDocumentProxy} document
 * @param {number} first
 * @param {number} last
 */
async function readPages(document, first, last) {
  const pages = [];
  let characters = 0;
  for (let number = first; number <= last && characters < charactersMax; number++) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    const text = items
      .map((item) => ("str" in item ? item.str + (item.hasEOL ? "\n" : "") : ""))
      .join("")
      .replaceAll("\0", "");
    pages.push({ page: number, text: text.slice(0, charactersMax - characters).trim() });
    characters += text.length;
    page.cleanup();
  }
  const next = first + pages.length;
  return { pages, next_page: next <= document.numPages ? next : null };
}
