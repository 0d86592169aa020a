// @ts-check
import { createRequire } from "node:module";
import path from "node:path";
import { Resvg } from "@resvg/resvg-js";
import { init } from "echarts";
import { chartOptions, fontFamily } from "./chart-options.mjs";

/** @typedef {import("./chart-input.ts").ChartInput} ChartInput */

const fonts = path.join(path.dirname(createRequire(import.meta.url).resolve("dejavu-fonts-ttf/package.json")), "ttf");
const fontFiles = ["DejaVuSans.ttf", "DejaVuSans-Bold.ttf"].map((file) => path.join(fonts, file));

/** @param {ChartInput} input */
export function run(input) {
  const svg = drawSvg(input);
  if (input.format === "svg") return Buffer.from(svg);
  const image = new Resvg(svg, {
    fitTo: { mode: "width", value: input.width * input.scale },
    font: { fontFiles, loadSystemFonts: false, defaultFontFamily: fontFamily },
  });
  return image.render().asPng();
}

/** @param {ChartInput} input */
function drawSvg(input) {
  const chart = init(null, null, { renderer: "svg", ssr: true, width: input.width, height: input.height });
  try {
    chart.setOption(chartOptions(input));
    return chart.renderToSVGString();
  } finally {
    chart.dispose();
  }
}
