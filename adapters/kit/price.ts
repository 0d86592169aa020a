/** 1 credit = $0.001 = 1,000,000 micro-credits. */
export const microCreditsPerCredit = 1_000_000n;

const decimalPlacesMax = 6;

/** Credits as written by people (`8`, `"0.25"`) in micro-credits. Throws on more than six decimal places. */
export function microCredits(credits: number | string): bigint {
  const match = /^(\d+)(?:\.(\d+))?$/.exec(String(credits));
  const [, whole = "", fraction = ""] = match ?? [];
  if (!match || fraction.length > decimalPlacesMax) throw new RangeError(`not an amount of credits: ${credits}`);
  return BigInt(whole) * microCreditsPerCredit + BigInt(fraction.padEnd(decimalPlacesMax, "0"));
}

/** Micro-credits as the decimal number of credits that our JSON carries. Exact up to 2^53 micro-credits. */
export const toCredits = (amount: bigint): number => Number(amount) / Number(microCreditsPerCredit);

/**
 * What one call costs when we provide the credential.
 * `unitsMax` quotes the most that an input can use; the call is charged for the units it reports by `api.used`.
 */
export type Price<Input = never> = {
  unit: string;
  perUnit: bigint;
  unitsMax: (input: Input) => number;
  /** Where the vendor's price was read, and when. Absent: our default. */
  basis?: string;
};

/** The same price for every call. `basis`: where the vendor's price was read, and when. */
export const perCall = (credits: number | string, basis?: string): Price<unknown> => ({
  unit: "call",
  perUnit: microCredits(credits),
  unitsMax: () => 1,
  ...(basis ? { basis } : {}),
});

/** A price for each unit used, such as `perUnit("1,000 characters", 30, (input) => Math.ceil(input.text.length / 1000))`. */
export const perUnit = <Input>(
  unit: string,
  credits: number | string,
  unitsMax: (input: Input) => number,
  basis?: string,
): Price<Input> => ({ unit, perUnit: microCredits(credits), unitsMax, ...(basis ? { basis } : {}) });

export const free = perCall(0);
