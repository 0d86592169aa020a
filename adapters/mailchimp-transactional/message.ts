import { z } from "zod";
import { type Api, UpstreamFailure } from "../kit/index.ts";

const Sent = z.array(
  z.object({
    email: z.string(),
    status: z.string(),
    reject_reason: z.string().nullish(),
    _id: z.string(),
  }),
);

type Addressees = { to: readonly string[]; cc?: readonly string[] | undefined; bcc?: readonly string[] | undefined };

/** One list of everybody, each with how they get it. */
export const recipients = (addressees: Addressees) =>
  (["to", "cc", "bcc"] as const).flatMap((type) => (addressees[type] ?? []).map((email) => ({ email, type })));

export const countRecipients = ({ to, cc = [], bcc = [] }: Addressees) => to.length + cc.length + bcc.length;

/** `Ada <ada@example.com>` in Mandrill's two fields. */
export function sender(text: string): { from_email: string; from_name?: string } {
  const [, name = "", email] = /^([^<]*)<([^<>]+)>$/.exec(text.trim()) ?? [];
  const from_name = name.replaceAll('"', "").trim();
  return email ? { from_email: email, ...(from_name && { from_name }) } : { from_email: text.trim() };
}

/** A message that nobody gets is a failure, though it answers as a success. */
export async function sendMessage(path: string, json: Record<string, unknown>, api: Api) {
  const sent = await api.post(path, { json, returns: Sent });
  const [first] = sent;
  const isRefused = sent.every(({ status }) => status === "rejected" || status === "invalid");
  if (!first || isRefused) {
    const why = first?.reject_reason ?? first?.status ?? "no recipient";
    throw new UpstreamFailure({ kind: "rejected", code: why, message: `Mandrill refused the message: ${why}.` });
  }
  return sent;
}
