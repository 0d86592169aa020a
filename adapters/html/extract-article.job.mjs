// @ts-check
import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { parseHtml, plainText, refuseDeepNesting } from "./parse-html.mjs";
import { renderMarkdown } from "./render-markdown.mjs";

const articleLengthMin = 200;

/** @param {{ html: string, base_url?: string | undefined }} input */
export const run = (input) =>
  refuseDeepNesting(() => {
    // The parser follows the standard, the document has all that the reader asks of a browser.
    const { document } = parseHTML(parseHtml(input).documentElement.outerHTML);
    const article = new Readability(document, { charThreshold: articleLengthMin }).parse();
    const content = article?.content
      ? renderMarkdown(parseHtml({ html: article.content }).body, { hasImages: true })
      : "";
    if (!article || !content) {
      return { refused: "The page has no main text that could be told from the rest: use to_markdown for all of it." };
    }
    return {
      title: plainText(article.title) || null,
      byline: plainText(article.byline) || null,
      site: plainText(article.siteName) || null,
      published_at: article.publishedTime ?? null,
      language: article.lang || null,
      excerpt: plainText(article.excerpt) || null,
      content,
      length: plainText(article.textContent).length,
    };
  });
