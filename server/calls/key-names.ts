import { db } from "@/server/db";

const namesMax = 1_000;

/** What people called their keys, by id, newest first: lists of calls show names, not ids. */
export async function readKeyNames(organizationId: string): Promise<Record<string, string>> {
  const keys = await db().apiKey.findMany({
    where: { organizationId },
    select: { id: true, name: true },
    orderBy: { id: "desc" },
    take: namesMax,
  });
  return Object.fromEntries(keys.map(({ id, name }) => [id, name]));
}
