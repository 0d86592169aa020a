import { z } from "zod";
import { type Api, perCall, UpstreamFailure } from "../kit/index.ts";

// Meta bills the business itself.
export const messagePrice = perCall("0.1");

export const recipient = z
  .string()
  .regex(/^\+?[1-9]\d{6,14}$/)
  .describe("The recipient's number with country code. Example: +15557654321");

const Answer = z.object({
  contacts: z.array(z.object({ wa_id: z.string().nullish() })).nullish(),
  messages: z.array(z.object({ id: z.string() })).min(1),
});

export async function post(to: string, message: Record<string, unknown>, api: Api) {
  const { contacts, messages } = await api.post("/messages", {
    json: { messaging_product: "whatsapp", recipient_type: "individual", to: to.replace("+", ""), ...message },
    returns: Answer,
  });
  const [sent] = messages;
  if (!sent) throw new UpstreamFailure({ kind: "bad_answer", message: "WhatsApp returned no message id." });
  return { message_id: sent.id, channel: contacts?.[0]?.wa_id ?? to };
}
