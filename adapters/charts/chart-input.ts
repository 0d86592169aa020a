import { z } from "zod";

const seriesMax = 20;
const categoriesMax = 1_000;
const valuesMax = 10_000;
const titleLengthMax = 120;
const nameLengthMax = 80;
const sidePixelsMin = 200;
const sidePixelsMax = 2_000;
const pixelsMax = 8_000_000;
/** Axes cannot be cut into steps beyond. */
const magnitudeMax = 1e100;

const Amount = z.number().min(-magnitudeMax).max(magnitudeMax);

const Series = z.strictObject({
  name: z.string().max(nameLengthMax).default("").describe("Shown in the legend. Example: Revenue"),
  values: z
    .array(Amount.nullable())
    .max(categoriesMax)
    .optional()
    .describe("One value a category, null for a gap. All types but scatter. Example: [12, null, 9.5]"),
  points: z
    .array(z.tuple([Amount, Amount]))
    .max(categoriesMax)
    .optional()
    .describe("Pairs of x and y, for scatter. Example: [[1.2, 3.4], [2, 5]]"),
});

export const ChartInput = z
  .strictObject({
    type: z.enum(["line", "bar", "area", "pie", "donut", "scatter"]).describe("The kind of chart. Example: bar"),
    categories: z
      .array(z.string().max(nameLengthMax))
      .max(categoriesMax)
      .default([])
      .describe('Names along the axis or of the slices. Not for scatter. Example: ["Jan", "Feb", "Mar"]'),
    series: z
      .array(Series)
      .min(1)
      .max(seriesMax)
      .describe('One or more rows of data; pie takes one. Example: [{"name": "Sales", "values": [3, 5, 4]}]'),
    title: z.string().max(titleLengthMax).optional().describe("Example: Sales by month"),
    subtitle: z.string().max(titleLengthMax).optional().describe("Example: in thousand euros"),
    x_label: z.string().max(nameLengthMax).optional().describe("Under the horizontal axis. Example: Month"),
    y_label: z.string().max(nameLengthMax).optional().describe("Beside the vertical axis. Example: Units sold"),
    is_stacked: z.boolean().default(false).describe("Stacks the series of bar, line and area. Example: true"),
    is_horizontal: z.boolean().default(false).describe("Lays bars on their side, for long names. Example: true"),
    theme: z.enum(["light", "dark"]).default("light").describe("Background and text colours. Example: dark"),
    format: z.enum(["png", "svg"]).default("png").describe("The image format. Example: svg"),
    width: z.int().min(sidePixelsMin).max(sidePixelsMax).default(800).describe("Pixels. Example: 1200"),
    height: z.int().min(sidePixelsMin).max(sidePixelsMax).default(450).describe("Pixels. Example: 600"),
    scale: z.int().min(1).max(3).default(2).describe("PNG pixels per pixel, for sharp screens and print. Example: 3"),
  })
  .superRefine((chart, context) => {
    const problem = (path: (string | number)[], message: string) => context.addIssue({ code: "custom", path, message });
    const isScatter = chart.type === "scatter";
    for (const [index, { values, points }] of chart.series.entries()) {
      if (isScatter && !points?.length) problem(["series", index, "points"], "Scatter wants points: [[x, y], …].");
      if (!isScatter && values?.length !== chart.categories.length) {
        problem(["series", index, "values"], "Give as many values as there are categories; null leaves a gap.");
      }
    }
    if (!isScatter && chart.categories.length === 0) problem(["categories"], "Name at least one category.");
    const isRound = chart.type === "pie" || chart.type === "donut";
    if (isRound && chart.series.length > 1) problem(["series"], "A pie shows one series.");
    const values = chart.series.reduce((sum, series) => sum + (series.values ?? series.points ?? []).length, 0);
    if (values > valuesMax) problem(["series"], `Send at most ${valuesMax} values in all.`);
    if (chart.width * chart.height * chart.scale ** 2 > pixelsMax) problem(["scale"], "Lower scale, width or height.");
  });
export type ChartInput = z.infer<typeof ChartInput>;
