import { defineTool } from "../kit/index.ts";
import { twilioAccount } from "../twilio-sms/account.ts";
import { call } from "./call.ts";
import { endCall } from "./end-call.ts";
import { getCall } from "./get-call.ts";
import { listCalls } from "./list-calls.ts";

export const twilioVoice = defineTool({
  slug: "twilio-voice",
  title: "Twilio Voice",
  description: "Phone calls in almost every country: calls a number, says a text or follows TwiML, and reports.",
  category: "voice-audio",
  homepage: "https://www.twilio.com/docs/voice",
  ...twilioAccount,
  credentialTest: { operation: "list_calls", input: { limit: 1 } },
  operations: [call, getCall, listCalls, endCall],
});
