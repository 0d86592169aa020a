// @ts-check
import { parseHtml, plainText, refuseDeepNesting } from "./parse-html.mjs";

const valueLengthMax = 2_000;
const namesMax = 100;
const jsonLdMax = 20;

/** @param {{ html: string, base_url?: string | undefined }} input */
export const run = (input) =>
  refuseDeepNesting(() => {
    const document = parseHtml(input);
    const meta = metaTags(document);
    const link = (/** @type {string} */ selector) => document.querySelector(selector)?.getAttribute("href") || null;
    return {
      title: plainText(document.title) || meta["og:title"] || null,
      description: meta.description ?? meta["og:description"] ?? null,
      language: document.documentElement.getAttribute("lang") || null,
      canonical_url: link('link[rel~="canonical"]') ?? meta["og:url"] ?? null,
      icon_url: link('link[rel~="icon"]'),
      feeds: feeds(document),
      meta,
      json_ld: jsonLd(document),
    };
  });

/** @param {Document} document */
function metaTags(document) {
  /** @type {Record<string, string>} */
  const tags = {};
  for (const tag of Array.from(document.querySelectorAll("meta[content]"))) {
    const name = (tag.getAttribute("property") ?? tag.getAttribute("name") ?? "").trim().toLowerCase();
    const value = plainText(tag.getAttribute("content")).slice(0, valueLengthMax);
    // The first of a name counts.
    if (name && value && !Object.hasOwn(tags, name)) tags[name] = value;
    if (Object.keys(tags).length === namesMax) break;
  }
  return tags;
}

/** @param {Document} document */
function feeds(document) {
  return Array.from(document.querySelectorAll('link[rel~="alternate"][href]'))
    .filter((link) => /\/(rss|atom|feed)\+/.test(link.getAttribute("type") ?? ""))
    .map((link) => ({ url: link.getAttribute("href") ?? "", title: link.getAttribute("title") || null }));
}

/** Broken blocks are left out, as search engines do. @param {Document} document */
function jsonLd(document) {
  const blocks = Array.from(document.querySelectorAll('script[type="application/ld+json"]')).slice(0, jsonLdMax);
  return blocks.flatMap((block) => {
    try {
      return [/** @type {unknown} */ (JSON.parse(block.textContent ?? ""))];
    } catch {
      return [];
    }
  });
}
