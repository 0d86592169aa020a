import { db } from "@/server/db";

const linksPerHourMax = 5;
const hourMs = 60 * 60 * 1_000;
const linkLifetimeMs = 24 * hourMs;

/** Nobody can flood a mailbox through us. It says nothing about whether the address has an account. */
export async function hasTooManyLinks(email: string): Promise<boolean> {
  const askedSince = new Date(Date.now() + linkLifetimeMs - hourMs);
  const recent = await db().verificationToken.count({ where: { identifier: email, expires: { gt: askedSince } } });
  return recent >= linksPerHourMax;
}
