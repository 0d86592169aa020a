import { z } from "zod";
import { emailSend, implementCapability, perUnit, UpstreamFailure } from "../kit/index.ts";

export const send = implementCapability(emailSend, {
  name: "send",
  title: "Send an e-mail",
  description:
    "Sends one e-mail as text, HTML or both from a domain verified with Mailgun, and returns its id. All recipients see each other except those in bcc; list_events tells whether it arrived.",
  docs: "https://documentation.mailgun.com/docs/mailgun/api-reference/send/mailgun/messages",
  effect: "write",
  price: perUnit("recipient", 1, ({ to, cc = [], bcc = [] }) => to.length + cc.length + bcc.length),
  run: async ({ from, to, cc = [], bcc = [], subject, text, html, reply_to }, api) => {
    if (!text && !html) throw new UpstreamFailure({ kind: "rejected", message: "Give text, html or both." });
    const parts: [string, string | undefined][] = [
      ["from", from],
      ...to.map((address): [string, string] => ["to", address]),
      ...cc.map((address): [string, string] => ["cc", address]),
      ...bcc.map((address): [string, string] => ["bcc", address]),
      ["subject", subject],
      ["text", text],
      ["html", html],
      ["h:Reply-To", reply_to],
    ];
    const { id } = await api.post("/messages", {
      multipart: parts.flatMap(([name, value]) => (value ? [{ name, value }] : [])),
      returns: z.object({ id: z.string() }),
    });
    return { message_id: id };
  },
});
