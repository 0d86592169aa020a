// @ts-check
import domino from "@mixmark-io/domino";

/**
 * The page as a browser would see it (https://html.spec.whatwg.org/#parsing), with addresses made absolute and without
 * links that run code.
 *
 * @param {{ html: string, base_url?: string | undefined }} page
 */
export function parseHtml({ html, base_url }) {
  const document = domino.createDocument(html);
  const base = resolveUrl(document.querySelector("base[href]")?.getAttribute("href") ?? "", base_url) ?? base_url;
  for (const [selector, attribute] of urlAttributes) {
    for (const element of Array.from(document.querySelectorAll(selector))) {
      const url = element.getAttribute(attribute) ?? "";
      if (/^\s*javascript:/i.test(url)) element.removeAttribute(attribute);
      else if (!url.startsWith("#")) element.setAttribute(attribute, resolveUrl(url, base) ?? url.trim());
    }
  }
  return document;
}

const urlAttributes = /** @type {const} */ ([
  ["a[href]", "href"],
  ["link[href]", "href"],
  ["img[src]", "src"],
]);

/**
 * @param {string} url
 * @param {string | undefined} base
 */
export function resolveUrl(url, base) {
  return URL.canParse(url.trim(), base) ? new URL(url.trim(), base).href : undefined;
}

/** Text as it reads: runs of white space are one space. @param {string | null | undefined} text */
export const plainText = (text) => (text ?? "").replace(/\s+/g, " ").trim();

/**
 * Parsers and walkers recurse, so that thousands of nested elements end in a stack overflow.
 *
 * @template T
 * @param {() => T} work
 */
export function refuseDeepNesting(work) {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { refused: "The HTML nests elements too deeply: send the part of the page that matters." };
  }
}
