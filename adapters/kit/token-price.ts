import { type Price, perUnit } from "./price.ts";

/** US dollars per million tokens, as vendors print them. */
export type TokenRate = { input: number; output: number };

type TokenCount = { model: string; input: number; output: number };

/** What the tokens of a language model cost. One unit is an input token of the default model; others count by their rate. */
export type TokenPrices = {
  unitsOf: (count: TokenCount) => number;
  priceOf: <Input>(countMax: (input: Input) => TokenCount) => Price<Input>;
};

/**
 * `rates`: by model name without its date. A model that is not listed is quoted and charged as the dearest that is.
 * `basis`: where the rates were read, and when. Absent: our default.
 */
export function tokenPrices(
  rates: Readonly<Record<string, TokenRate>>,
  defaultModel: string,
  basis?: string,
): TokenPrices {
  const dearest = Object.values(rates).reduce((most, rate) => (sumOf(rate) > sumOf(most) ? rate : most));
  const byModel = new Map(Object.entries(rates));
  const rateOf = (model: string) => byModel.get(model.replace(datedVersion, "")) ?? dearest;
  const unit = rateOf(defaultModel);
  // A quotient such as 0.06 / 1000 has digits that the price does not.
  const creditsPerUnit = (unit.input / tokensPerCredit).toFixed(creditDecimals);
  const unitsOf = ({ model, input, output }: TokenCount) => {
    const rate = rateOf(model);
    // Rounded first: a sum of decimals such as 4.000000000000001 is not the beginning of a fifth unit.
    return Math.ceil(Number(((input * rate.input + output * rate.output) / unit.input).toFixed(6)));
  };
  return {
    unitsOf,
    priceOf: (countMax) => perUnit("token", creditsPerUnit, (input) => unitsOf(countMax(input)), basis),
  };
}

const sumOf = ({ input, output }: TokenRate) => input + output;

// A dollar is a thousand credits and rates are for a million tokens.
const tokensPerCredit = 1_000;

const creditDecimals = 6;

const datedVersion = /-(\d{8}|\d{4}-\d{2}-\d{2}|latest)$/;

/** The most tokens that a text can be: no tokenizer makes two of one byte. */
export const tokensMax = (texts: readonly string[], overheadPerText = 0): number =>
  texts.reduce((sum, text) => sum + Buffer.byteLength(text, "utf8") + overheadPerText, 0);
