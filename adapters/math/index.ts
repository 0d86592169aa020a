import { defineTool } from "../kit/index.ts";
import { convertUnits } from "./convert-units.ts";
import { evaluate } from "./evaluate.ts";
import { statistics } from "./statistics.ts";

export const math = defineTool({
  slug: "math",
  title: "Mathematics",
  description: "A calculator that does not guess: exact decimals, units, matrices, complex numbers and statistics.",
  category: "utilities",
  homepage: "https://mathjs.org/",
  kind: "native",
  operations: [evaluate, convertUnits, statistics],
});
