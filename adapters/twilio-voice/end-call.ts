import { z } from "zod";
import { defineOperation, perCall } from "../kit/index.ts";
import { callId, PhoneCall, PhoneCallOutput, toPhoneCall } from "./phone-call.ts";

export const endCall = defineOperation({
  name: "end_call",
  title: "End a call",
  description: "Hangs up a call that is going on, or takes back one that has not been answered yet.",
  docs: "https://www.twilio.com/docs/voice/api/call-resource#update-a-call-resource",
  effect: "write",
  price: perCall("0.1"),
  input: z.strictObject({ call_id: callId }),
  output: PhoneCallOutput,
  run: async ({ call_id }, api) =>
    toPhoneCall(
      await api.post("/Calls/{call_id}.json", {
        params: { call_id },
        form: { Status: "completed" },
        returns: PhoneCall,
      }),
    ),
});
