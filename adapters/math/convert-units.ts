import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { runInWorker } from "../kit/run-in-worker.ts";
import type * as job from "./convert-units.job.mjs";

const unitLengthMax = 60;
const precisionMax = 30;
const timeMsMax = 1_000;

const Unit = z
  .string()
  .min(1)
  .max(unitLengthMax)
  .regex(/^[A-Za-z][\w °^*/. ()-]*$/);

export const convertUnits = defineOperation({
  name: "convert_units",
  title: "Convert units",
  description:
    "Converts a quantity between units: length, area, volume, mass, time, temperature, speed, pressure, energy, power, angle, data and compounds of them. Use it for recipes, engineering and travel. Not for currencies.",
  docs: "https://mathjs.org/docs/datatypes/units.html#reference",
  effect: "read",
  price: free,
  input: z.strictObject({
    value: z.number().describe("How much of the unit. Example: 98.6"),
    from: Unit.describe("The unit it is in. Example: degF, or km/h"),
    to: Unit.describe("The unit it shall be in. Example: degC, or mile/hour"),
    precision: z.int().min(1).max(precisionMax).default(15).describe("Significant digits of the text. Example: 6"),
  }),
  output: z.object({ value: z.number(), text: z.string() }),
  run: (input, api) => runInWorker<typeof job>("math/convert-units", input, { timeMsMax, signal: api.signal }),
});
