import { defineTool } from "../kit/index.ts";
import { render } from "./render.ts";

export const charts = defineTool({
  slug: "charts",
  title: "Charts",
  description: "Draws charts from numbers as PNG or SVG, ready for a report, a message or a slide.",
  category: "utilities",
  homepage: "https://echarts.apache.org/",
  kind: "native",
  operations: [render],
});
