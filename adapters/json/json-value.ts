import { z } from "zod";

const jsonLengthMax = 1_000_000;

/** Any JSON value, bounded as a whole. */
export const jsonValue = (description: string) =>
  z
    .unknown()
    .refine((value) => value !== undefined, { message: "Give any JSON value.", abort: true })
    .refine((value) => JSON.stringify(value).length <= jsonLengthMax, {
      message: `At most ${jsonLengthMax} characters of JSON.`,
    })
    .describe(description);
