import { z } from "zod";
import { Artifact, defineOperation, free, returns } from "../kit/index.ts";

const contentTypes = { png: "image/png", svg: "image/svg+xml" } as const;

export const renderChart = defineOperation({
  name: "render_chart",
  title: "Draw a chart",
  description:
    "Draws a bar, line, pie or other chart from a Chart.js configuration and returns it as PNG or SVG. Use it to show numbers in a report or message. The data is sent to QuickChart.",
  docs: "https://quickchart.io/documentation/#post-endpoint",
  effect: "read",
  price: free,
  input: z.strictObject({
    chart: z
      .record(z.string().min(1).max(100), z.unknown())
      .describe(
        'Chart.js 2 configuration. Example: {"type": "bar", "data": {"labels": ["Q1", "Q2"], "datasets": [{"label": "Sales", "data": [5, 8]}]}}',
      ),
    width: z.int().min(50).max(2_000).default(600).describe("Width in pixels."),
    height: z.int().min(50).max(2_000).default(400).describe("Height in pixels."),
    background: z
      .string()
      .regex(/^(transparent|[a-z]{3,20}|#[0-9a-fA-F]{6})$/)
      .default("white")
      .describe("A colour by name or hex code. Example: #f5f5f5"),
    format: z.enum(["png", "svg"]).default("png").describe("The image format."),
  }),
  output: z.object({ image: Artifact }),
  run: async ({ chart, width, height, background, format }, api) => {
    const { content } = await api.post("/chart", {
      json: { chart, width, height, backgroundColor: background, format },
      returns: returns.binary(contentTypes[format]),
    });
    return { image: api.artifact(content, { contentType: contentTypes[format], filename: `chart.${format}` }) };
  },
});
