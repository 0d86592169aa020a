// @ts-check
import { parse } from "csv-parse/sync";

const candidates = [",", ";", "\t", "|"];
const sampleLengthMax = 20_000;
const sampleRecordsMax = 20;

/** The delimiter that cuts the first lines into the most columns, all of them into as many. @param {string} csv */
export function detectDelimiter(csv) {
  const sample = csv.slice(0, sampleLengthMax);
  const scored = candidates.map((delimiter) => ({ delimiter, score: score(sample, delimiter) }));
  return scored.reduce((best, next) => (next.score > best.score ? next : best)).delimiter;
}

/**
 * @param {string} sample
 * @param {string} delimiter
 */
function score(sample, delimiter) {
  const widths = columnCounts(sample, delimiter);
  const [width = 0] = widths;
  if (width < 2) return 0;
  return (widths.filter((other) => other === width).length / widths.length) * 1_000 + width;
}

/**
 * @param {string} sample
 * @param {string} delimiter
 */
function columnCounts(sample, delimiter) {
  try {
    const options = {
      bom: true,
      delimiter,
      to: sampleRecordsMax,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
    };
    return /** @type {string[][]} */ (parse(sample, options)).map((record) => record.length);
  } catch {
    return [];
  }
}
