import { z } from "zod";
import { defineOperation, perCall, returns, UpstreamFailure } from "../kit/index.ts";

const flag = z.boolean().nullable().default(null);

const Verification = z.object({
  email: z.string(),
  status: z.string(),
  score: z.int().nullable().default(null),
  regexp: flag,
  gibberish: flag,
  disposable: flag,
  webmail: flag,
  mx_records: flag,
  smtp_server: flag,
  smtp_check: flag,
  accept_all: flag,
  block: flag,
});

const Answer = z.object({ data: Verification.partial().nullish() });

const stillWorking = 202;
const remoteServerFailed = 222;

export const verifyEmail = defineOperation({
  name: "verify_email",
  title: "Check an address",
  description:
    "Tells whether an e-mail address can receive mail (valid, invalid, accept_all, webmail, disposable or unknown), with what was checked. Waits up to a minute for slow mail servers.",
  docs: "https://hunter.io/api-documentation/v2#email-verifier",
  effect: "read",
  price: perCall(12),
  timeoutMs: 60_000,
  input: z.strictObject({ email: z.email().max(320).describe("Example: patrick@stripe.com") }),
  output: Verification,
  run: ({ email }, api) =>
    api.poll({
      everyMs: 3_000,
      check: async () => {
        const { value, status } = await api.get("/email-verifier", {
          query: { email },
          returns: returns.withHeaders(Answer),
        });
        if (status === stillWorking) return undefined;
        if (status === remoteServerFailed)
          throw new UpstreamFailure({
            kind: "unavailable",
            message: "The address's mail server did not answer properly.",
          });
        const verification = Verification.safeParse(value.data);
        if (verification.success) return verification.data;
        throw new UpstreamFailure({ kind: "bad_answer" }, { cause: verification.error });
      },
    }),
});
