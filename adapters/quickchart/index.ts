import { defineTool, type Failure, type UpstreamAnswer } from "../kit/index.ts";
import { createQr } from "./create-qr.ts";
import { renderChart } from "./render-chart.ts";

export const quickchart = defineTool({
  slug: "quickchart",
  title: "QuickChart",
  description: "Turns Chart.js configurations into pictures, and draws QR codes, without a key.",
  category: "utilities",
  homepage: "https://quickchart.io",
  kind: "rest",
  baseUrl: "https://quickchart.io",
  failure: drawnFailure,
  operations: [renderChart, createQr],
});

// A chart that cannot be drawn comes as 500 with a picture of the error, and this header.
function drawnFailure({ headers, status }: UpstreamAnswer): Failure | undefined {
  const message = headers["x-quickchart-error"];
  return message === undefined || status === 429 ? undefined : { kind: "rejected", message };
}
