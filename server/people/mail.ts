import { createTransport, type Transporter } from "nodemailer";
import { db } from "@/server/db";
import { env, hasOutbox } from "@/server/env";
import { AppError } from "@/server/errors";
import { newId } from "@/server/new-id";

export type Mail = { recipient: string; subject: string; text: string; html: string };

const sendTimeoutMs = 15_000;

/** Whether a person who asks for a link can get one at all. */
export const canSendMail = () => Boolean(env().EMAIL_SERVER) || hasOutbox();

/** By SMTP where a server is set, else into the outbox. */
export async function sendMail(mail: Mail): Promise<void> {
  const { EMAIL_SERVER, EMAIL_FROM } = env();
  if (EMAIL_SERVER) {
    const { recipient: to, subject, text, html } = mail;
    await smtp(EMAIL_SERVER).sendMail({ from: EMAIL_FROM, to, subject, text, html });
    return;
  }
  if (!hasOutbox())
    throw new AppError("internal_error", "Mail is not set up here: set EMAIL_SERVER to an SMTP address.");
  const { recipient, subject, text } = mail;
  await db().outboxMail.create({ data: { id: newId("mail"), recipient, subject, text } });
  console.info(`Mail to ${recipient}: ${subject}\n${text}\n`);
}

let transport: Transporter | undefined;

function smtp(server: string): Transporter {
  transport ??= createTransport({
    url: server,
    connectionTimeout: sendTimeoutMs,
    greetingTimeout: sendTimeoutMs,
    socketTimeout: sendTimeoutMs,
  });
  return transport;
}
