import { z } from "zod";
import { defineOperation, perCall } from "../kit/index.ts";

const Answer = z.object({
  address: z.string(),
  result: z.string(),
  risk: z.string().nullish(),
  reason: z.array(z.string()).nullish(),
  did_you_mean: z.string().nullish(),
  is_disposable_address: z.boolean().nullish(),
  is_role_address: z.boolean().nullish(),
});

export const validateAddress = defineOperation({
  name: "validate_address",
  title: "Check an e-mail address",
  description:
    "Tells whether an address can receive mail, how risky it is, whether it is disposable or a role such as info@, and what was probably meant. Use it before sending to an unknown address.",
  docs: "https://documentation.mailgun.com/docs/validate/api-reference/inboxready/validate/single-valid-ir",
  effect: "read",
  price: perCall(12),
  input: z.strictObject({ address: z.email().max(320).describe("The address. Example: grace@example.com") }),
  output: z.object({
    address: z.string(),
    result: z.string().describe("deliverable, undeliverable, do_not_send, catch_all or unknown"),
    risk: z.string().nullable(),
    reasons: z.array(z.string()),
    did_you_mean: z.string().nullable(),
    is_disposable: z.boolean().nullable(),
    is_role: z.boolean().nullable(),
  }),
  run: async ({ address }, api) => {
    const answer = await api.get("/address/validate", {
      baseUrl: "https://{host}/v4",
      query: { address },
      returns: Answer,
    });
    return {
      address: answer.address,
      result: answer.result,
      risk: answer.risk ?? null,
      reasons: answer.reason ?? [],
      did_you_mean: answer.did_you_mean || null,
      is_disposable: answer.is_disposable_address ?? null,
      is_role: answer.is_role_address ?? null,
    };
  },
});
