import { z } from "zod";
import { defineOperation, perCall } from "../kit/index.ts";
import { PhoneCall, PhoneCallOutput, phone, toPhoneCall } from "./phone-call.ts";

const Answer = z.object({ calls: z.array(PhoneCall).nullish() });

export const listCalls = defineOperation({
  name: "list_calls",
  title: "List calls",
  description:
    "Lists the latest calls of the account, made and received, newest first; only those to or from one number if wanted.",
  docs: "https://www.twilio.com/docs/voice/api/call-resource#read-multiple-call-resources",
  effect: "read",
  price: perCall("0.1"),
  input: z.strictObject({
    to: phone.optional().describe("Only calls to this number. Example: +15557654321"),
    from: phone.optional().describe("Only calls from this number. Example: +15551230000"),
    status: z
      .enum(["queued", "ringing", "in-progress", "completed", "busy", "failed", "no-answer", "canceled"])
      .optional()
      .describe("Only calls in this state."),
    limit: z.int().min(1).max(100).default(20).describe("How many calls at most."),
  }),
  output: z.object({ calls: z.array(PhoneCallOutput) }),
  run: async ({ to, from, status, limit }, api) => {
    const { calls } = await api.get("/Calls.json", {
      query: { To: to, From: from, Status: status, PageSize: limit },
      returns: Answer,
    });
    return { calls: (calls ?? []).map(toPhoneCall) };
  },
});
