// @ts-check
import { fonts } from "./fonts.mjs";

/** @typedef {import("marked").Token} Token */
/** @typedef {{ isBold?: boolean, isItalic?: boolean, isStruck?: boolean, isCode?: boolean, link?: string }} Style */
/** @typedef {Style & { text: string }} Run */

/**
 * The text of a paragraph cut where its style changes.
 *
 * @param {readonly Token[]} tokens
 * @param {Style} [style]
 * @returns {Run[]}
 */
export function inlineRuns(tokens, style = {}) {
  return tokens.flatMap((token) => {
    if (token.type === "br") return [{ ...style, text: "\n" }];
    if (token.type === "codespan") return [{ ...style, isCode: true, text: token.text }];
    if (token.type === "image") return [{ ...style, isItalic: true, text: `[${token.text || token.href}]` }];
    if (token.type === "html") return /^<br\s*\/?>$/i.test(token.raw.trim()) ? [{ ...style, text: "\n" }] : [];
    const inner = { ...style, ...innerStyle(token) };
    if ("tokens" in token && token.tokens) return inlineRuns(token.tokens, inner);
    return [{ ...inner, text: decodeEntities("text" in token ? String(token.text) : "").replace(/\s*\n\s*/g, " ") }];
  });
}

/**
 * @param {Token} token
 * @returns {Style}
 */
function innerStyle(token) {
  if (token.type === "strong") return { isBold: true };
  if (token.type === "em") return { isItalic: true };
  if (token.type === "del") return { isStruck: true };
  // Addresses that run code have no place in a document.
  if (token.type === "link" && /^(https?|mailto|tel):/i.test(token.href)) return { link: token.href };
  return {};
}

/** @param {readonly Token[]} tokens */
export const plainText = (tokens) =>
  inlineRuns(tokens)
    .map(({ text }) => text)
    .join("");

/** @param {Style} style */
export function fontOf({ isBold = false, isItalic = false, isCode = false }) {
  if (isCode) return fonts.code;
  if (isBold) return isItalic ? fonts.boldItalic : fonts.bold;
  return isItalic ? fonts.italic : fonts.plain;
}

/** @type {Record<string, string>} */
const entities = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'", nbsp: "\u00a0" };

/** @param {string} text */
const decodeEntities = (text) => text.replace(/&(amp|lt|gt|quot|#39|nbsp);/g, (_, name) => entities[name] ?? "");
