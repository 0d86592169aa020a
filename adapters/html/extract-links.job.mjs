// @ts-check
import { parseHtml, plainText, refuseDeepNesting } from "./parse-html.mjs";

const textLengthMax = 300;

/** @param {{ html: string, base_url?: string | undefined, limit: number }} input */
export const run = (input) =>
  refuseDeepNesting(() => {
    /** @type {Map<string, { url: string, text: string, rel: string | null }>} */
    const links = new Map();
    for (const anchor of Array.from(parseHtml(input).querySelectorAll("a[href]"))) {
      const url = anchor.getAttribute("href") ?? "";
      if (!url || url.startsWith("#") || links.has(url)) continue;
      const text = plainText(anchor.textContent) || plainText(anchor.querySelector("img")?.getAttribute("alt"));
      links.set(url, { url, text: text.slice(0, textLengthMax), rel: anchor.getAttribute("rel") || null });
    }
    return { links: [...links.values()].slice(0, input.limit), total: links.size };
  });
