import { defineTool } from "../kit/index.ts";
import { define } from "./define.ts";

export const dictionary = defineTool({
  slug: "dictionary",
  title: "Free Dictionary",
  description: "Definitions, pronunciation, examples and synonyms of English words, from Wiktionary. Needs no key.",
  category: "knowledge-reference-news",
  homepage: "https://dictionaryapi.dev",
  kind: "rest",
  baseUrl: "https://api.dictionaryapi.dev",
  operations: [define],
});
