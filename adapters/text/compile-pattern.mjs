// @ts-check
import { RE2JS, RE2JSException } from "re2js";

const programSizeMax = 20_000;

const flagBits = { i: RE2JS.CASE_INSENSITIVE, m: RE2JS.MULTILINE, s: RE2JS.DOTALL };

/**
 * RE2 runs in time linear in the text, whatever the pattern; look-around and back references do not exist in it.
 *
 * @param {string} pattern
 * @param {string} flags
 */
export function compilePattern(pattern, flags) {
  const bits = Object.entries(flagBits).reduce((sum, [flag, bit]) => (flags.includes(flag) ? sum | bit : sum), 0);
  try {
    const compiled = RE2JS.compile(pattern, bits);
    if (compiled.programSize() <= programSizeMax) return { compiled };
    return { refused: "The pattern is too large: use smaller repeat counts." };
  } catch (error) {
    if (!(error instanceof RE2JSException)) throw error;
    return { refused: `The pattern is not RE2 syntax (it has no look-around or back references): ${error.message}.` };
  }
}
