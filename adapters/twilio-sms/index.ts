import { defineTool } from "../kit/index.ts";
import { twilioAccount } from "./account.ts";
import { getMessage } from "./get-message.ts";
import { listMessages } from "./list-messages.ts";
import { send } from "./send.ts";

export const twilioSms = defineTool({
  slug: "twilio-sms",
  title: "Twilio SMS",
  description: "Text messages to phones in almost every country. Send an SMS and see whether it arrived.",
  category: "messaging",
  homepage: "https://www.twilio.com/docs/messaging",
  ...twilioAccount,
  credentialTest: { operation: "list_messages", input: { limit: 1 } },
  operations: [send, getMessage, listMessages],
});
