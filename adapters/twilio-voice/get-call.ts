import { z } from "zod";
import { defineOperation, perCall } from "../kit/index.ts";
import { callId, PhoneCall, PhoneCallOutput, toPhoneCall } from "./phone-call.ts";

export const getCall = defineOperation({
  name: "get_call",
  title: "Get a call",
  description: "Returns one call with its state, how long it took, what it cost and whether somebody answered.",
  docs: "https://www.twilio.com/docs/voice/api/call-resource#fetch-a-call-resource",
  effect: "read",
  price: perCall("0.1"),
  input: z.strictObject({ call_id: callId }),
  output: PhoneCallOutput,
  run: async ({ call_id }, api) =>
    toPhoneCall(await api.get("/Calls/{call_id}.json", { params: { call_id }, returns: PhoneCall })),
});
