import { toCredits } from "@/adapters/kit/price";
import { Prisma } from "@/prisma/client/client";
import { idSince, idUntil } from "@/server/calls/id-span";
import { db } from "@/server/db";

export type Usage = { calls: number; succeeded: number; failed: number; refused: number; credits: number };
type UsageRow = { calls: bigint; succeeded: bigint; failed: bigint; refused: bigint; credits: bigint };

const counts = Prisma.sql`count(*) AS calls,
  count(*) FILTER (WHERE status = 'succeeded') AS succeeded,
  count(*) FILTER (WHERE status = 'failed') AS failed,
  count(*) FILTER (WHERE status = 'refused') AS refused,
  coalesce(sum(credits), 0)::bigint AS credits`;

const inSpan = (organizationId: string, since: Date, until?: Date) =>
  Prisma.sql`organization_id = ${organizationId} AND created_at >= ${since} AND id >= ${idSince(since)}
    ${until ? Prisma.sql`AND created_at < ${until} AND id < ${idUntil(until)}` : Prisma.empty}`;

/** Totals of an organization's calls since then. */
export async function usageSince(organizationId: string, since: Date): Promise<Usage> {
  const [row] = await db().$queryRaw<UsageRow[]>`SELECT ${counts} FROM call WHERE ${inSpan(organizationId, since)}`;
  return row ? usageOf(row) : { calls: 0, succeeded: 0, failed: 0, refused: 0, credits: 0 };
}

/** What a caller may group by, and the column that it stands for. */
export const usageGroups = {
  tool: Prisma.sql`tool`,
  operation: Prisma.sql`tool || '/' || operation`,
  key: Prisma.sql`coalesce(key_id, 'member')`,
  day: Prisma.sql`to_char(created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD')`,
} as const;
export type UsageGroup = keyof typeof usageGroups;

const groupsMax = 1_000;

/** Totals by tool, operation, key or UTC day: days in their order, the others with the dearest first. */
export async function usageBy(
  organizationId: string,
  group: UsageGroup,
  span: { since: Date; until?: Date },
): Promise<(Usage & { group: string })[]> {
  const order = group === "day" ? Prisma.sql`1` : Prisma.sql`credits DESC, calls DESC, 1`;
  const rows = await db().$queryRaw<(UsageRow & { group: string })[]>`
    SELECT ${usageGroups[group]} AS "group", ${counts} FROM call
    WHERE ${inSpan(organizationId, span.since, span.until)}
    GROUP BY 1 ORDER BY ${order} LIMIT ${groupsMax}`;
  return rows.map((row) => ({ group: row.group, ...usageOf(row) }));
}

export type UsageBucket = Usage & { start: Date };
const bucketMs = { hour: 3_600_000, day: 86_400_000 };

/** The last `count` hours or days (UTC), oldest first, those without a call included. */
export async function usageOverTime(
  organizationId: string,
  unit: keyof typeof bucketMs,
  count: number,
): Promise<UsageBucket[]> {
  const size = bucketMs[unit];
  const newest = Math.floor(Date.now() / size) * size;
  const starts = Array.from({ length: count }, (_, at) => newest - (count - 1 - at) * size);
  const since = new Date(starts[0] ?? newest);
  const rows = await db().$queryRaw<(UsageRow & { start: Date })[]>`
    SELECT date_trunc(${unit}, created_at, 'UTC') AS start, ${counts} FROM call
    WHERE ${inSpan(organizationId, since)} GROUP BY 1`;
  const byStart = new Map(rows.map((row) => [row.start.getTime(), row]));
  return starts.map((start) => ({ start: new Date(start), ...usageOf(byStart.get(start)) }));
}

const usageOf = (row: UsageRow | undefined): Usage => ({
  calls: Number(row?.calls ?? 0n),
  succeeded: Number(row?.succeeded ?? 0n),
  failed: Number(row?.failed ?? 0n),
  refused: Number(row?.refused ?? 0n),
  credits: toCredits(row?.credits ?? 0n),
});
