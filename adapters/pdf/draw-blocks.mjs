// @ts-check
import { fonts } from "./fonts.mjs";
import { fontOf, inlineRuns, plainText } from "./inline-runs.mjs";

/** @typedef {import("marked").Token} Token */
/** @typedef {import("marked").Tokens.List} List */
/** @typedef {import("marked").Tokens.Table} Table */
/** @typedef {{ left: number, fontPt: number, color?: string }} Place */

const colors = { text: "#111827", muted: "#4b5563", link: "#1d4ed8", line: "#d1d5db", shade: "#f3f4f6" };
const headingsPt = [22, 17, 14, 12, 11, 10.5];
const indentPt = 20;
const gapPt = 8;
const linesKept = 3;

/**
 * @param {PDFKit.PDFDocument} document
 * @param {readonly Token[]} tokens
 * @param {Place} place
 */
export function drawBlocks(document, tokens, place) {
  for (const token of tokens) {
    drawBlock(document, token, place);
    if (token.type !== "space" && token.type !== "html" && token.type !== "def") document.y += gapPt;
  }
}

/**
 * @param {PDFKit.PDFDocument} document
 * @param {Token} token
 * @param {Place} place
 */
function drawBlock(document, token, place) {
  if (token.type === "heading")
    return drawHeading(document, /** @type {import("marked").Tokens.Heading} */ (token), place);
  if (token.type === "code") return drawCode(document, token.text, place);
  if (token.type === "list") return drawList(document, /** @type {List} */ (token), place);
  if (token.type === "table") return drawTable(document, /** @type {Table} */ (token), place);
  if (token.type === "blockquote") return drawQuote(document, token.tokens ?? [], place);
  if (token.type === "hr") return drawRule(document, place);
  if (token.type === "paragraph" || token.type === "text") {
    drawRuns(document, inlineRuns(("tokens" in token && token.tokens) || [token]), place);
  }
}

/**
 * @param {PDFKit.PDFDocument} document
 * @param {import("marked").Tokens.Heading} heading
 * @param {Place} place
 */
function drawHeading(document, heading, place) {
  const fontPt = headingsPt[heading.depth - 1] ?? place.fontPt;
  // A heading stays with the lines that it heads.
  keepTogether(document, fontPt * linesKept);
  document.y += gapPt / 2;
  drawRuns(document, inlineRuns(heading.tokens, { isBold: true }), { ...place, fontPt });
}

/**
 * @param {PDFKit.PDFDocument} document
 * @param {import("./inline-runs.mjs").Run[]} runs
 * @param {Place} place
 */
function drawRuns(document, runs, place) {
  for (const line of splitAtLineEnds(runs)) drawLine(document, line, place);
}

/**
 * @param {PDFKit.PDFDocument} document
 * @param {import("./inline-runs.mjs").Run[]} runs
 * @param {Place} place
 */
function drawLine(document, runs, place) {
  for (const [index, run] of runs.entries()) {
    document
      .font(fontOf(run))
      .fontSize(place.fontPt)
      .fillColor(run.link ? colors.link : (place.color ?? colors.text));
    const options = {
      width: widthFrom(document, place.left),
      lineGap: 3,
      continued: index < runs.length - 1,
      link: run.link ?? null,
      underline: run.link !== undefined,
      strike: run.isStruck ?? false,
    };
    if (index === 0) document.text(run.text, place.left, document.y, options);
    else document.text(run.text, options);
  }
}

/** @param {import("./inline-runs.mjs").Run[]} runs */
function splitAtLineEnds(runs) {
  /** @type {import("./inline-runs.mjs").Run[][]} */
  const lines = [[]];
  for (const run of runs) {
    if (run.text === "\n") lines.push([]);
    else if (run.text !== "") lines.at(-1)?.push(run);
  }
  return lines;
}

/**
 * @param {PDFKit.PDFDocument} document
 * @param {string} code
 * @param {Place} place
 */
function drawCode(document, code, place) {
  const fontPt = place.fontPt - 1.5;
  const width = widthFrom(document, place.left);
  document.font(fonts.code).fontSize(fontPt);
  for (const line of code.replaceAll("\t", "    ").split("\n")) {
    const heightPt = document.heightOfString(line || " ", { width: width - 2 * gapPt, lineGap: 2 });
    keepTogether(document, heightPt);
    const { y } = document;
    document.rect(place.left, y, width, heightPt).fill(colors.shade);
    document.fillColor(colors.text).text(line || " ", place.left + gapPt, y, { width: width - 2 * gapPt, lineGap: 2 });
    document.y = y + heightPt;
  }
}

/**
 * @param {PDFKit.PDFDocument} document
 * @param {List} list
 * @param {Place} place
 */
function drawList(document, list, place) {
  const first = Number(list.start || 1);
  for (const [index, item] of list.items.entries()) {
    keepTogether(document, place.fontPt * 2);
    const { y } = document;
    const bullet = item.task ? (item.checked ? "☑" : "☐") : list.ordered ? `${first + index}.` : "•";
    document
      .font(fonts.plain)
      .fontSize(place.fontPt)
      .fillColor(colors.muted)
      .text(bullet, place.left, y, { width: indentPt, lineBreak: false });
    document.y = y;
    const blocks = item.tokens.filter(({ type }) => type !== "checkbox");
    for (const token of blocks) drawBlock(document, token, { ...place, left: place.left + indentPt });
    document.y = Math.max(document.y, y + place.fontPt) + 2;
  }
}

/**
 * @param {PDFKit.PDFDocument} document
 * @param {Table} table
 * @param {Place} place
 */
function drawTable(document, table, place) {
  const rows = [table.header, ...table.rows].map((cells) =>
    cells.map((cell) => ({
      text: plainText(cell.tokens),
      align: { x: cell.align ?? "left", y: /** @type {const} */ ("top") },
    })),
  );
  keepTogether(document, place.fontPt * linesKept * 2);
  document.x = place.left;
  document
    .font(fonts.plain)
    .fontSize(place.fontPt - 1)
    .fillColor(colors.text)
    .table({
      maxWidth: widthFrom(document, place.left),
      defaultStyle: { borderColor: colors.line, border: 0.5, padding: 4 },
      data: rows.map((cells, index) =>
        cells.map(({ text, align }) => ({
          text: text || " ",
          align,
          ...(index === 0 && { backgroundColor: colors.shade, font: { src: fonts.bold } }),
        })),
      ),
    });
  document.x = place.left;
}

/**
 * @param {PDFKit.PDFDocument} document
 * @param {readonly Token[]} tokens
 * @param {Place} place
 */
function drawQuote(document, tokens, place) {
  const top = document.y;
  const page = document.page;
  drawBlocks(document, tokens, { ...place, left: place.left + indentPt, color: colors.muted });
  document.y -= gapPt;
  // A quote that goes on over pages has its bar on the last.
  const from = document.page === page ? top : document.page.margins.top;
  document
    .moveTo(place.left + gapPt / 2, from)
    .lineTo(place.left + gapPt / 2, document.y)
    .lineWidth(2)
    .stroke(colors.line);
}

/**
 * @param {PDFKit.PDFDocument} document
 * @param {Place} place
 */
function drawRule(document, place) {
  document
    .moveTo(place.left, document.y)
    .lineTo(place.left + widthFrom(document, place.left), document.y)
    .lineWidth(0.5)
    .stroke(colors.line);
}

/**
 * @param {PDFKit.PDFDocument} document
 * @param {number} heightPt
 */
function keepTogether(document, heightPt) {
  if (document.y + heightPt > document.page.height - document.page.margins.bottom) document.addPage();
}

const widthPtMin = 60;

/**
 * @param {PDFKit.PDFDocument} document
 * @param {number} left
 */
const widthFrom = (document, left) => Math.max(widthPtMin, document.page.width - document.page.margins.right - left);
