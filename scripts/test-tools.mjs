import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { StartError } from "./project.mjs";

/**
 * Programs that tests need beside npm's packages, by the variable that names another one.
 * @type {Record<string, { title: string, names: string[], debian: string, advice: string }>}
 */
const tools = {
  CHROMIUM: {
    title: "Chromium",
    names: [
      "chromium",
      "chromium-browser",
      "google-chrome",
      "google-chrome-stable",
      "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    ],
    debian: "chromium",
    advice: "`apt-get install chromium`, or Google Chrome",
  },
  REDIS_SERVER: {
    title: "a Redis server",
    names: ["redis-server", "valkey-server"],
    debian: "redis-server",
    advice: "`apt-get install redis-server` or `brew install redis`",
  },
};

/** Finds each tool, installing it where that is ours to do, and leaves its path in the environment. */
export function provideTestTools(/** @type {NodeJS.ProcessEnv} */ env) {
  for (const [variable, { title, names, debian, advice }] of Object.entries(tools)) {
    const named = env[variable] ? [env[variable]] : names;
    const found = find(named) ?? (env[variable] ? undefined : install(debian) && find(names));
    if (!found) throw new StartError(`The tests need ${title}: install it (${advice}), or name it with ${variable}.`);
    env[variable] = found;
  }
}

const find = (/** @type {string[]} */ names) =>
  names
    .flatMap((name) => (path.isAbsolute(name) ? [name] : folders().map((folder) => path.join(folder, name))))
    .find(isExecutable);

/** Debian keeps some programs where a user's PATH does not look. */
const folders = () => [...(process.env.PATH ?? "").split(path.delimiter), "/usr/bin", "/usr/sbin"];

function isExecutable(/** @type {string} */ file) {
  try {
    fs.accessSync(file, fs.constants.X_OK);
    return fs.statSync(file).isFile();
  } catch {
    return false;
  }
}

function install(/** @type {string} */ name) {
  if (process.getuid?.() !== 0 || !find(["apt-get"])) return false;
  console.log(`Installing ${name}.`);
  const options = {
    stdio: /** @type {const} */ ("inherit"),
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  };
  return ["update", "install"].every(
    (verb) => spawnSync("apt-get", [verb, "-qq", ...(verb === "install" ? ["-y", name] : [])], options).status === 0,
  );
}
