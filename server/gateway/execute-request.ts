import { z } from "zod";
import { microCredits } from "@/adapters/kit/price";

const metadataEntriesMax = 16;
const timeoutMsMax = 300_000;
const preferredToolsMax = 20;

/** Credits from a client: a decimal number or string with at most six places, as micro-credits. */
export const Credits = z.union([z.number().nonnegative().max(1e9), z.string().max(20)]).transform((value, context) => {
  try {
    return microCredits(typeof value === "number" ? decimalText(value) : value);
  } catch {
    context.addIssue({ code: "custom", message: "must be credits: a decimal number with at most six places" });
    return z.NEVER;
  }
});

// 1e-7 and the like print with an exponent; microCredits then refuses them as having too many places.
const decimalText = (value: number) => (Number.isInteger(value) ? value.toFixed(0) : String(value));

/** The body of `POST /api/v1/execute`. */
export const ExecuteRequest = z.strictObject({
  tool: z.string().min(1).max(100).optional().describe("The tool, or tool and operation: `tavily` or `tavily/search`."),
  operation: z.string().min(1).max(100).optional().describe("The operation of the tool."),
  capability: z
    .string()
    .min(1)
    .max(100)
    .optional()
    .describe("Instead of a tool: what is wanted, such as `web.search`."),
  prefer: z
    .array(z.string().min(1).max(100))
    .max(preferredToolsMax)
    .optional()
    .describe("Tools to try first, in this order."),
  input: z.record(z.string(), z.unknown()).default({}).describe("The operation's input."),
  max_credits: Credits.optional().describe("Refuse when the price could be higher."),
  dry_run: z.boolean().default(false).describe("Validate, authorize and price; run nothing."),
  timeout_ms: z.int().min(100).max(timeoutMsMax).optional().describe("Give up after this time."),
  select: z.string().min(1).max(1_000).optional().describe("A JMESPath expression applied to the output."),
  session: z.string().min(1).max(100).optional().describe("An id of yours that groups calls."),
  cache: z.enum(["auto", "bypass"]).default("auto").describe("Whether a stored answer may be used."),
  credential: z.enum(["auto", "byok", "platform"]).default("auto").describe("Whose vendor credential is used."),
  include_raw: z.boolean().default(false).describe("Return the vendor's own answer beside ours."),
  metadata: z
    .record(z.string().min(1).max(40), z.string().max(500))
    .refine((entries) => Object.keys(entries).length <= metadataEntriesMax, `at most ${metadataEntriesMax} entries`)
    .optional()
    .describe("Up to 16 short strings, kept with the call."),
});
export type ExecuteRequest = z.output<typeof ExecuteRequest>;
