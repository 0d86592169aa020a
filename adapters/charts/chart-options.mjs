// @ts-check

/** @typedef {import("./chart-input.ts").ChartInput} ChartInput */
/** @typedef {typeof themes.light} Theme */

export const fontFamily = "DejaVu Sans";

const themes = {
  light: { background: "#ffffff", text: "#1f2937", muted: "#6b7280", line: "#e5e7eb" },
  dark: { background: "#111827", text: "#f9fafb", muted: "#9ca3af", line: "#374151" },
};

// Told apart by most colour-blind people, and readable on both backgrounds (after Okabe and Ito).
const colors = ["#3b82f6", "#f59e0b", "#10b981", "#ef4444", "#8b5cf6", "#06b6d4", "#ec4899", "#84cc16"];

const margin = 24;
const titlePx = 20;
const subtitlePx = 13;
const labelPx = 12;
const symbolsMax = 40;

/**
 * What the drawing library is told (https://echarts.apache.org/en/option.html).
 *
 * @param {ChartInput} chart
 * @returns {import("echarts").EChartsOption}
 */
export function chartOptions(chart) {
  const theme = themes[chart.theme];
  const isRound = chart.type === "pie" || chart.type === "donut";
  const headPx = margin + (chart.title ? titlePx + 8 : 0) + (chart.subtitle ? subtitlePx + 8 : 0);
  const hasLegend = isRound || chart.series.filter(({ name }) => name !== "").length > 1;
  return {
    animation: false,
    backgroundColor: theme.background,
    color: colors,
    textStyle: { fontFamily, color: theme.text, fontSize: labelPx },
    title: {
      text: chart.title ?? "",
      subtext: chart.subtitle ?? "",
      left: margin,
      top: margin - 8,
      itemGap: 8,
      textStyle: {
        fontFamily,
        color: theme.text,
        fontSize: titlePx,
        width: chart.width - 2 * margin,
        overflow: "truncate",
      },
      subtextStyle: { fontFamily, color: theme.muted, fontSize: subtitlePx },
    },
    legend: {
      show: hasLegend,
      type: "plain",
      left: margin,
      right: margin,
      bottom: margin - 12,
      icon: "roundRect",
      itemWidth: 14,
      itemHeight: 8,
      textStyle: { color: theme.text },
    },
    ...(isRound ? roundOptions(chart, theme, headPx) : axisOptions(chart, theme, headPx, hasLegend)),
  };
}

/**
 * @param {ChartInput} chart
 * @param {Theme} theme
 * @param {number} headPx
 * @returns {import("echarts").EChartsOption}
 */
function roundOptions({ type, categories, series }, theme, headPx) {
  const values = series[0]?.values ?? [];
  const slices = categories.map((name, index) => ({ name, value: values[index] ?? 0 }));
  return {
    series: [
      {
        type: "pie",
        radius: type === "donut" ? ["45%", "72%"] : "72%",
        top: headPx,
        bottom: 2 * margin,
        data: slices,
        itemStyle: { borderColor: theme.background, borderWidth: 2 },
        label: {
          color: theme.text,
          formatter: ({ name, value, percent }) => `${name}: ${formatAmount(value)} (${percent} %)`,
        },
        labelLine: { lineStyle: { color: theme.muted } },
      },
    ],
  };
}

/**
 * @param {ChartInput} chart
 * @param {Theme} theme
 * @param {number} headPx
 * @param {boolean} hasLegend
 * @returns {import("echarts").EChartsOption}
 */
function axisOptions(chart, theme, headPx, hasLegend) {
  const [xName, yName] = [chart.x_label ?? "", chart.y_label ?? ""];
  const isFlat = chart.type === "bar" && chart.is_horizontal;
  const numbers = { type: /** @type {const} */ ("value"), axisLabel: { color: theme.muted, formatter: formatAmount } };
  const names = {
    type: /** @type {const} */ ("category"),
    data: chart.categories,
    boundaryGap: chart.type === "bar",
    inverse: isFlat,
    axisTick: { show: false },
    axisLabel: { color: theme.muted, hideOverlap: true },
  };
  const style = {
    nameLocation: /** @type {const} */ ("middle"),
    nameTextStyle: { color: theme.text, fontSize: labelPx + 1 },
    axisLine: { lineStyle: { color: theme.line } },
    splitLine: { lineStyle: { color: theme.line } },
  };
  const across = chart.type === "scatter" || isFlat ? { ...numbers, scale: chart.type === "scatter" } : names;
  const up = isFlat ? names : { ...numbers, scale: chart.type === "scatter" };
  return {
    grid: {
      left: margin,
      right: margin + 8,
      top: headPx + margin / 2,
      bottom: margin + (hasLegend ? 24 : 0),
      outerBoundsMode: "same",
      outerBoundsContain: "all",
    },
    xAxis: { ...across, ...style, name: xName, nameGap: 12 },
    yAxis: { ...up, ...style, name: yName, nameGap: 12 },
    series: chart.series.map((series) => seriesOptions(chart, series)),
  };
}

/**
 * @param {ChartInput} chart
 * @param {ChartInput["series"][number]} series
 * @returns {import("echarts").SeriesOption}
 */
function seriesOptions({ type, is_stacked }, { name, values = [], points = [] }) {
  const stack = is_stacked ? { stack: "all" } : {};
  if (type === "scatter") return { type, name, data: points, symbolSize: 9, itemStyle: { opacity: 0.8 } };
  if (type === "bar") return { type, name, data: values, barMaxWidth: 56, itemStyle: { borderRadius: 3 }, ...stack };
  return {
    type: "line",
    name,
    data: values,
    symbol: "circle",
    symbolSize: 6,
    showSymbol: values.length <= symbolsMax,
    lineStyle: { width: 2.5 },
    ...(type === "area" && { areaStyle: { opacity: is_stacked ? 0.6 : 0.18 } }),
    ...stack,
  };
}

/** @param {unknown} amount */
function formatAmount(amount) {
  const number = Number(amount);
  const isCompact = Math.abs(number) >= 1e6;
  return new Intl.NumberFormat("en", { notation: isCompact ? "compact" : "standard", maximumFractionDigits: 3 }).format(
    number,
  );
}
