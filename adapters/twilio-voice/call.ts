import { z } from "zod";
import { defineOperation, perUnit, UpstreamFailure } from "../kit/index.ts";
import { PhoneCall, PhoneCallOutput, phone, toPhoneCall } from "./phone-call.ts";

export const call = defineOperation({
  name: "call",
  title: "Call somebody",
  description:
    "Calls a phone number from your Twilio number and says a text, or follows TwiML that you give; returns at once. Use it for alarms and reminders, get_call for how it went.",
  docs: "https://www.twilio.com/docs/voice/api/call-resource#create-a-call-resource",
  effect: "write",
  price: perUnit("minute at most", 14, ({ minutes_max }: { minutes_max: number }) => minutes_max),
  input: z.strictObject({
    from: phone.describe("Your Twilio number. Example: +15551230000"),
    to: phone.describe("Whom to call, in E.164 form. Example: +15557654321"),
    say: z
      .string()
      .min(1)
      .max(3_000)
      .optional()
      .describe("What to say. Give say or twiml. Example: The server is down."),
    language: z
      .string()
      .regex(/^[a-z]{2,3}-[A-Z]{2}$/)
      .default("en-US")
      .describe("Language of say. Example: de-DE"),
    twiml: z
      .string()
      .min(10)
      .max(4_000)
      .optional()
      .describe("What Twilio does in the call. Example: <Response><Say>Hello</Say><Hangup/></Response>"),
    minutes_max: z.int().min(1).max(60).default(2).describe("When Twilio ends the call at the latest."),
  }),
  output: PhoneCallOutput,
  run: async ({ from, to, say, language, twiml, minutes_max }, api) => {
    const instructions = twiml ?? (say && `<Response><Say language="${language}">${escapeXml(say)}</Say></Response>`);
    if (!instructions) throw new UpstreamFailure({ kind: "rejected", message: "Give say or twiml." });
    return toPhoneCall(
      await api.post("/Calls.json", {
        form: { To: to, From: from, Twiml: instructions, TimeLimit: minutes_max * 60 },
        returns: PhoneCall,
      }),
    );
  },
});

const escapeXml = (text: string) => text.replace(/[&<>"']/g, (character) => `&#${character.codePointAt(0)};`);
