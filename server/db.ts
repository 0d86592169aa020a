import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { PrismaClient } from "@/prisma/client/client";
import { env } from "@/server/env";

/** Credits are bigint everywhere. Of this pool only: Prisma brings parsers of its own. */
const typeParsers: pg.CustomTypesConfig = {
  getTypeParser: (type, format) =>
    type === pg.types.builtins.INT8 && format !== "binary" ? BigInt : pg.types.getTypeParser(type, format),
};

type Databases = { pool?: pg.Pool | undefined; waitingPool?: pg.Pool | undefined; prisma?: PrismaClient | undefined };
// Next loads a module once a bundle; the connections are shared by all of them.
const shared = globalThis as typeof globalThis & { toolrouteDatabases?: Databases };
shared.toolrouteDatabases ??= {};
const databases = shared.toolrouteDatabases;

/** The hot path's connections: prepared statements by name, no ORM. */
export function pool(): pg.Pool {
  databases.pool ??= openPool(env().DATABASE_URL, env().DATABASE_POOL_MAX);
  return databases.pool;
}

const waitingConnectionsMax = 8;

/** For the rare transaction that stays open while somebody else answers: it must not take the hot path's connections. */
export function waitingPool(): pg.Pool {
  databases.waitingPool ??= openPool(env().DATABASE_URL, waitingConnectionsMax);
  return databases.waitingPool;
}

export function openPool(connectionString: string, max: number): pg.Pool {
  const opened = new pg.Pool({ connectionString, max, connectionTimeoutMillis: connectTimeoutMs, types: typeParsers });
  // A connection that dies while idle is replaced by the pool; without a listener it would end the process.
  opened.on("error", () => {});
  return opened;
}

const connectTimeoutMs = 5_000;

/** The control plane's client. */
export function db(): PrismaClient {
  databases.prisma ??= new PrismaClient({ adapter: new PrismaPg(pool()) });
  return databases.prisma;
}

export async function closeDatabases(): Promise<void> {
  await databases.prisma?.$disconnect();
  await databases.waitingPool?.end();
  await databases.pool?.end();
  databases.prisma = undefined;
  databases.waitingPool = undefined;
  databases.pool = undefined;
}
