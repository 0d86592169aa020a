import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { StartError } from "./project.mjs";

/** The path of a unix socket has at most 107 bytes; PostgreSQL adds `/.s.PGSQL.5432` to the folder. */
const socketFolderBytesMax = 92;

const traversable = 0o011;

/** PostgreSQL's own programs start each other through a shell, in double quotes. */
const unquotable = /["$`\\]/;

/**
 * @typedef {{ uid: number, gid: number }} Account
 * @typedef {{ folder: string, socketFolder: string, account: Account | undefined }} PostgresHome
 */

/**
 * The folder of the embedded PostgreSQL, owned by the account it runs as.
 * @returns {PostgresHome}
 */
export function preparePostgresHome(/** @type {string} */ dataDir) {
  fs.mkdirSync(dataDir, { recursive: true });
  const inside = path.join(fs.realpathSync(dataDir), "postgres");
  if (unquotable.test(inside))
    throw new StartError(`PostgreSQL cannot work in ${inside}: set DATA_DIR to a folder without $, \`, " or \\.`);
  const account = chooseAccount(inside);
  const name = `toolroute-${createHash("sha256").update(inside).digest("hex").slice(0, 12)}`;
  const outside = path.join(account ? "/var/lib" : fs.realpathSync(os.tmpdir()), name);

  // Root's temporary folders are closed to others, who must pass through this one; what will lie in it is closed itself.
  if (account && fs.readdirSync(dataDir).length === 0) fs.chmodSync(dataDir, fs.statSync(dataDir).mode | traversable);
  makeFolder(inside, account);
  // Another user cannot enter a project under /root, which is closed to all but root.
  const folder = canWrite(inside, account) ? inside : makeFolder(outside, account);
  // The folder's name passes through a shell on its way into pg_ctl.
  const isFit = /^[\w./-]+$/.test(folder) && Buffer.byteLength(folder) <= socketFolderBytesMax;
  return { folder, socketFolder: isFit ? folder : makeFolder(outside, account), account };
}

/** PostgreSQL refuses to run as root: there it runs as whoever owns the data, as postgres, or as nobody. */
function chooseAccount(/** @type {string} */ folder) {
  if (process.getuid?.() !== 0) return undefined;
  const owner = fs.statSync(folder, { throwIfNoEntry: false });
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const users = fs.readFileSync("/etc/passwd", "utf8");
  for (const name of ["postgres", "nobody"]) {
    const [, uid, gid] = new RegExp(`^${name}:[^:]*:(\\d+):(\\d+):`, "m").exec(users) ?? [];
    if (uid && gid) return { uid: Number(uid), gid: Number(gid) };
  }
  throw new StartError("PostgreSQL cannot run as root: add a user named postgres, or set DATABASE_URL.");
}

function makeFolder(/** @type {string} */ folder, /** @type {Account | undefined} */ account) {
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  const uid = account?.uid ?? process.getuid?.();
  if (account && fs.statSync(folder).uid === 0) fs.chownSync(folder, account.uid, account.gid);
  if (fs.statSync(folder).uid !== uid)
    throw new StartError(`${folder} belongs to another user: start as that user, or set DATA_DIR or DATABASE_URL.`);
  return folder;
}

/** Asks as the account itself, so that every folder on the way counts. */
function canWrite(/** @type {string} */ folder, /** @type {Account | undefined} */ account) {
  return !account || spawnSync("test", ["-w", folder], { ...account, cwd: "/" }).status === 0;
}
