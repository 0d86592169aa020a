import { z } from "zod";
import { Artifact, defineOperation, free } from "../kit/index.ts";
import { runInWorker } from "../kit/run-in-worker.ts";
import { ChartInput } from "./chart-input.ts";
import type * as job from "./render.job.mjs";

const contentTypes = { png: "image/png", svg: "image/svg+xml" } as const;
const timeMsMax = 8_000;

export const render = defineOperation({
  name: "render",
  title: "Draw a chart",
  description:
    "Draws a line, bar, area, pie, donut or scatter chart of one or more series, with title, axis labels and legend, light or dark. Use it to show numbers to a person. Returns a PNG or SVG file.",
  docs: "https://echarts.apache.org/handbook/en/get-started/",
  effect: "read",
  price: free,
  input: ChartInput,
  output: z.object({ image: Artifact, width: z.int().describe("Pixels of the file."), height: z.int() }),
  run: async (chart, api) => {
    const image = await runInWorker<typeof job>("charts/render", chart, { timeMsMax, signal: api.signal });
    const scale = chart.format === "png" ? chart.scale : 1;
    return {
      image: api.artifact(image, { contentType: contentTypes[chart.format], filename: `chart.${chart.format}` }),
      width: chart.width * scale,
      height: chart.height * scale,
    };
  },
});
