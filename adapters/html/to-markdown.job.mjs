// @ts-check
import { parseHtml, plainText, refuseDeepNesting } from "./parse-html.mjs";
import { renderMarkdown } from "./render-markdown.mjs";

/** @param {{ html: string, base_url?: string | undefined, images: boolean }} input */
export const run = (input) =>
  refuseDeepNesting(() => {
    const document = parseHtml(input);
    const title = plainText(document.title) || null;
    return { title, markdown: renderMarkdown(document.body, { hasImages: input.images }) };
  });
