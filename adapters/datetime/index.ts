import { defineTool } from "../kit/index.ts";
import { add } from "./add.ts";
import { convert } from "./convert.ts";
import { difference } from "./difference.ts";
import { format } from "./format.ts";
import { now } from "./now.ts";
import { parse } from "./parse.ts";

export const datetime = defineTool({
  slug: "datetime",
  title: "Dates and times",
  description:
    "What time it is anywhere, and arithmetic on dates that knows time zones, daylight saving and working days.",
  category: "utilities",
  homepage: "https://moment.github.io/luxon/",
  kind: "native",
  operations: [now, convert, add, difference, parse, format],
});
