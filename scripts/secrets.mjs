import { randomBytes } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { StartError } from "./project.mjs";

const secretBytes = 32;
const names = ["AUTH_SECRET", "VAULT_KEY", "STATE_SECRET"];

/** Who brings a database brings the secrets too: they must outlive this machine, as the data does. */
export function requireSecrets(/** @type {NodeJS.ProcessEnv} */ env) {
  for (const name of names)
    if (!env[name])
      throw new StartError(
        `${name} is not set: make one with \`openssl rand -base64 ${secretBytes}\`, keep it, and give every process the same.`,
      );
}

/**
 * The secrets of an embedded database, made at its first start. What the environment sets comes first.
 * @param {string} dataDir
 * @param {NodeJS.ProcessEnv} env
 */
export function addOwnSecrets(dataDir, env) {
  const file = path.join(dataDir, "secrets.json");
  if (!fs.existsSync(file)) writeOnce(file, JSON.stringify(makeSecrets(), null, 2));
  for (const [name, value] of Object.entries(readSecrets(file))) env[name] ||= value;
}

const makeSecrets = () => Object.fromEntries(names.map((name) => [name, randomBytes(secretBytes).toString("base64")]));

/** Of two first starts at one instant, both go on with what the first one wrote. */
function writeOnce(/** @type {string} */ file, /** @type {string} */ text) {
  const draft = `${file}.${randomBytes(6).toString("hex")}`;
  fs.writeFileSync(draft, text, { mode: 0o600, flush: true });
  try {
    fs.linkSync(draft, file);
  } catch (error) {
    if (!fs.existsSync(file)) throw error;
  } finally {
    fs.rmSync(draft);
  }
}

/** @returns {Record<string, string>} */
function readSecrets(/** @type {string} */ file) {
  try {
    return JSON.parse(fs.readFileSync(file, "utf8"));
  } catch (cause) {
    throw new StartError(`${file} cannot be read: without its secrets the stored credentials stay locked.`, { cause });
  }
}
