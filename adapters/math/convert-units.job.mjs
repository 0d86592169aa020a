// @ts-check
import { math, reasonOf } from "./safe-math.mjs";

/** @param {{ value: number, from: string, to: string, precision: number }} input */
export function run({ value, from, to, precision }) {
  try {
    const converted = math.unit(math.bignumber(value), from).to(to);
    const amount = converted.toNumeric(to);
    return { value: Number(amount), text: `${math.format(amount, { precision })} ${to}` };
  } catch (error) {
    return { refused: `${from} cannot be converted to ${to}: ${reasonOf(error)}.` };
  }
}
