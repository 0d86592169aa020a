import { emailSend, implementCapability, perUnit, returns, UpstreamFailure } from "../kit/index.ts";

export const send = implementCapability(emailSend, {
  name: "send",
  title: "Send an e-mail",
  description:
    "Sends one e-mail as text, HTML or both from a sender verified with SendGrid, and returns its id. All recipients see each other except those in bcc.",
  docs: "https://www.twilio.com/docs/sendgrid/api-reference/mail-send/mail-send",
  effect: "write",
  price: perUnit("recipient", 1, ({ to, cc = [], bcc = [] }) => to.length + cc.length + bcc.length),
  run: async (input, api) => {
    const content = [
      { type: "text/plain", value: input.text },
      { type: "text/html", value: input.html },
    ].filter(({ value }) => value);
    if (content.length === 0) throw new UpstreamFailure({ kind: "rejected", message: "Give text, html or both." });
    const { headers } = await api.post("/v3/mail/send", {
      json: {
        personalizations: [{ to: addresses(input.to), cc: addresses(input.cc), bcc: addresses(input.bcc) }],
        from: parseAddress(input.from),
        reply_to: input.reply_to && { email: input.reply_to },
        subject: input.subject,
        content,
      },
      // 202 with an empty body.
      returns: returns.withHeaders(returns.nothing),
    });
    return { message_id: headers["x-message-id"] ?? null };
  },
});

const addresses = (emails: readonly string[] | undefined) => emails?.map((email) => ({ email }));

/** `Ada <ada@example.com>` as SendGrid wants it. */
function parseAddress(text: string): { email: string; name?: string } {
  const match = /^\s*"?([^"<]*?)"?\s*<([^<>\s]+)>\s*$/.exec(text);
  const [, name, email] = match ?? [];
  if (!email) return { email: text.trim() };
  return name ? { email, name } : { email };
}
