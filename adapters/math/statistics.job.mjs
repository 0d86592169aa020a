// @ts-check
import { math } from "./safe-math.mjs";

/** @param {{ numbers: number[], of: "sample" | "population", percentiles: number[] }} input */
export function run({ numbers, of, percentiles }) {
  const normalization = of === "sample" ? "unbiased" : "uncorrected";
  const sorted = [...numbers].sort((one, other) => one - other);
  const isOne = numbers.length === 1;
  const sum = Number(math.sum(numbers.map((number) => math.bignumber(number))));
  // One number has no spread that could be estimated.
  const variance = isOne && of === "sample" ? null : rounded(Number(math.variance(numbers, normalization)));
  return {
    count: numbers.length,
    sum,
    mean: rounded(sum / numbers.length),
    median: quantile(sorted, 0.5),
    min: sorted[0] ?? 0,
    max: sorted.at(-1) ?? 0,
    variance,
    standard_deviation: variance === null ? null : rounded(Math.sqrt(variance)),
    percentiles: percentiles.map((percentile) => ({ percentile, value: quantile(sorted, percentile / 100) })),
  };
}

/**
 * @param {number[]} sorted
 * @param {number} part
 */
const quantile = (sorted, part) => rounded(Number(math.quantileSeq(sorted, part, true)));

const significantDigits = 15;

/** Without the noise of binary fractions in the last digit. @param {number} value */
const rounded = (value) => Number(value.toPrecision(significantDigits));
