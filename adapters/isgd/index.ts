import { z } from "zod";
import { defineTool, type Failure, type UpstreamAnswer } from "../kit/index.ts";
import { expand } from "./expand.ts";
import { shorten } from "./shorten.ts";

export const isgd = defineTool({
  slug: "isgd",
  title: "is.gd",
  description: "Short links without an account or a key, for small numbers of them.",
  category: "utilities",
  homepage: "https://is.gd",
  kind: "rest",
  baseUrl: "https://is.gd",
  failure: codedFailure,
  operations: [shorten, expand],
});

const Coded = z.object({ errorcode: z.coerce.number(), errormessage: z.string().nullish() });

// https://is.gd/apishorteningreference.php: 1 the long address, 2 the short one, 3 too many, 4 anything else.
const kinds: Readonly<Record<number, Failure["kind"]>> = { 3: "throttled", 4: "unavailable" };
// The same page asks for a wait of about a minute.
const waitS = 60;

function codedFailure(answer: UpstreamAnswer): Failure | undefined {
  const body = Coded.safeParse(answer.json());
  if (!body.success) return undefined;
  const { errorcode, errormessage } = body.data;
  const kind = kinds[errorcode] ?? "rejected";
  return {
    kind,
    message: errormessage ?? undefined,
    code: String(errorcode),
    ...(kind === "throttled" && { retryAfterS: waitS }),
  };
}
