import { implementCapability, perUnit, smsSend } from "../kit/index.ts";
import { Message } from "./message.ts";
import { countSegments } from "./segments.ts";

// Prices differ by country and carrier and are known only after delivery: abroad we count what most countries cost.
const abroadFactor = 12;

const billedUnits = ({ to, text }: { to: string; text: string }) =>
  countSegments(text) * (to.startsWith("+1") ? 1 : abroadFactor);

export const send = implementCapability(smsSend, {
  name: "send",
  title: "Send a text message",
  description:
    "Sends an SMS from a Twilio number or sender id to a phone in E.164 form and returns the message's id and first status; ask get_message whether it arrived.",
  docs: "https://www.twilio.com/docs/messaging/api/message-resource#create-a-message-resource",
  effect: "write",
  price: perUnit(
    "US segment",
    12,
    billedUnits,
    "$0.0083 a segment and about $0.0035 carrier fee in the US; twilio.com/en-us/sms/pricing/us, 2026-07",
  ),
  run: async ({ from, to, text }, api) => {
    const message = await api.post("/Messages.json", {
      form: { To: to, From: from, Body: text },
      returns: Message,
    });
    api.used(billedUnits({ to, text }));
    return { message_id: message.sid, status: message.status };
  },
});
