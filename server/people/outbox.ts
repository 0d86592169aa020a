import { db } from "@/server/db";
import { env, hasOutbox, publicUrl } from "@/server/env";
import { isLoopbackAddress } from "@/server/upstreams/public-address";

const shownMax = 50;
const linkPattern = /https?:\/\/\S+/;

export type OutboxEntry = {
  id: string;
  recipient: string;
  subject: string;
  text: string;
  link: string | null;
  createdAt: Date;
};

/** Sign-in links are keys to the house: unless OUTBOX says otherwise, only this machine's own users read them. */
export function mayReadOutbox(ip: string | null): boolean {
  if (!hasOutbox()) return false;
  // Behind a proxy everybody seems to come from this machine; a public address says that there is one.
  const isPublished = new URL(publicUrl()).hostname !== "localhost";
  return env().OUTBOX === true || (!isPublished && ip !== null && isLoopbackAddress(ip));
}

/** Newest first. The caller asks `mayReadOutbox` before. */
export async function listOutbox(): Promise<OutboxEntry[]> {
  const mails = await db().outboxMail.findMany({ orderBy: [{ createdAt: "desc" }, { id: "desc" }], take: shownMax });
  return mails.map((mail) => ({ ...mail, link: linkPattern.exec(mail.text)?.[0] ?? null }));
}
