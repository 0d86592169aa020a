import { defineTool } from "../kit/index.ts";
import { countTokens } from "./count-tokens.ts";
import { decode } from "./decode.ts";
import { diff } from "./diff.ts";
import { encode } from "./encode.ts";
import { findMatches } from "./find-matches.ts";
import { hash } from "./hash.ts";
import { replaceMatches } from "./replace-matches.ts";

export const text = defineTool({
  slug: "text",
  title: "Text",
  description:
    "Exact work on text that models do badly: diffs, regular expressions, token counts, hashes and encodings.",
  category: "utilities",
  homepage: "https://github.com/google/re2/wiki/Syntax",
  kind: "native",
  operations: [diff, findMatches, replaceMatches, countTokens, hash, encode, decode],
});
