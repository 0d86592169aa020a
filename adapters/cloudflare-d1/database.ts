import { z } from "zod";
import { type Api, cloudflareResult, Row, UpstreamFailure } from "../kit/index.ts";

export const VendorDatabase = z.object({
  uuid: z.string().nullish(),
  name: z.string().nullish(),
  created_at: z.string().nullish(),
});

export const Database = z.object({ id: z.string(), name: z.string(), created_at: z.string().nullable() });

export const toDatabase = ({ uuid, name, created_at }: z.output<typeof VendorDatabase>) => ({
  id: uuid ?? "",
  name: name ?? "",
  created_at: created_at ?? null,
});

export async function findDatabases(name: string | undefined, api: Api) {
  const { result } = await api.get("/d1/database", {
    query: { name },
    returns: cloudflareResult(z.array(VendorDatabase)),
  });
  return result.map(toDatabase);
}

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The id of a database that is named, or of the only one that there is. */
async function findId(database: string | undefined, api: Api): Promise<string> {
  if (database && uuid.test(database)) return database;
  const found = await findDatabases(database, api);
  const fitting = database ? found.filter(({ name }) => name === database) : found;
  const [only] = fitting;
  if (only && fitting.length === 1) return only.id;
  const message = database
    ? `There is no D1 database named ${database}.`
    : `Say in database which of the account's ${found.length} D1 databases is meant: its name or id.`;
  throw new UpstreamFailure({ kind: "rejected", message });
}

const Results = cloudflareResult(
  z.array(
    z.object({
      results: z.array(Row).nullish(),
      meta: z.object({ changes: z.number().nullish(), changed_db: z.boolean().nullish() }).nullish(),
    }),
  ),
);

export async function query(database: string | undefined, sql: string, parameters: readonly unknown[], api: Api) {
  const { result } = await api.post("/d1/database/{database}/query", {
    params: { database: await findId(database, api) },
    json: { sql, params: parameters },
    returns: Results,
  });
  const [first] = result;
  const rows = first?.results ?? [];
  return { rows, affected: first?.meta?.changed_db ? (first.meta.changes ?? null) : null };
}
