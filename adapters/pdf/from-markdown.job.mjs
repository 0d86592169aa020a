// @ts-check
import { marked } from "marked";
import PDFDocument from "pdfkit";
import { drawBlocks } from "./draw-blocks.mjs";
import { fontFiles, fonts, missingCharacters } from "./fonts.mjs";

const pagesMax = 200;
const marginPt = 56;
const footerPt = 9;

/**
 * @typedef {object} Input
 * @property {string} markdown
 * @property {string | undefined} [title]
 * @property {string | undefined} [author]
 * @property {"A4" | "LETTER"} page_size
 * @property {Date} now
 */

class TooManyPages extends Error {}

/** @param {Input} input */
export async function run(input) {
  const { title, author, page_size, now } = input;
  const document = new PDFDocument({
    size: page_size,
    margin: marginPt,
    bufferPages: true,
    info: { CreationDate: now, ModDate: now, ...(title && { Title: title }), ...(author && { Author: author }) },
  });
  for (const [name, file] of Object.entries(fontFiles)) document.registerFont(name, file);
  let pages = 1;
  document.on("pageAdded", () => {
    if (++pages > pagesMax) throw new TooManyPages();
  });
  try {
    drawBlocks(document, marked.lexer(input.markdown), { left: marginPt, fontPt: 10.5 });
  } catch (error) {
    if (error instanceof TooManyPages) return { refused: `The document has more than ${pagesMax} pages: split it.` };
    if (error instanceof RangeError) return { refused: "The Markdown nests too deeply: flatten its lists and quotes." };
    throw error;
  }
  numberPages(document);
  return {
    content: await endDocument(document),
    pages,
    missing_characters: missingCharacters(document, input.markdown),
  };
}

/** @param {PDFKit.PDFDocument} document */
function numberPages(document) {
  const { start, count } = document.bufferedPageRange();
  for (let index = start; index < start + count; index++) {
    document.switchToPage(index);
    // Text below the margin would open a new page.
    document.page.margins.bottom = 0;
    document
      .font(fonts.plain)
      .fontSize(footerPt)
      .fillColor("#6b7280")
      .text(`${index + 1} / ${count}`, marginPt, document.page.height - marginPt / 2 - footerPt, {
        width: document.page.width - 2 * marginPt,
        align: "center",
        lineBreak: false,
      });
  }
}

/** @param {PDFKit.PDFDocument} document */
async function endDocument(document) {
  /** @type {Buffer[]} */
  const chunks = [];
  const ended = new Promise((resolve, reject) => document.on("end", resolve).on("error", reject));
  document.on("data", (/** @type {Buffer} */ chunk) => chunks.push(chunk));
  document.end();
  await ended;
  return Buffer.concat(chunks);
}
