// npm run build: the database client, the gateway and the pages (or those named); each only when its sources have changed.
import { spawn } from "node:child_process";
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fingerprint, hashSources } from "./fingerprint.mjs";
import { isProgram, root, StartError } from "./project.mjs";

const { resolve } = createRequire(import.meta.url);
const packages = ["package.json", "package-lock.json"];
const clientSources = ["prisma/schema", "prisma.config.ts", ...packages];

/**
 * @typedef {{ title: string, stamp: string, program: () => string, args: string[], sources?: string[] }} Step
 * @type {Record<"client" | "gateway" | "pages", Step>}
 */
const steps = {
  client: {
    title: "database client",
    stamp: "prisma/client/.fingerprint",
    program: () => path.join(path.dirname(resolve("prisma/package.json")), "build/index.js"),
    args: ["generate", "--no-hints"],
    sources: clientSources,
  },
  gateway: {
    title: "gateway",
    stamp: "dist/.fingerprint",
    program: () => path.resolve(resolve("rolldown"), "../../bin/cli.mjs"),
    args: ["--config", "rolldown.config.mjs", "--log-level", "warn"],
    sources: ["server", "adapters", "rolldown.config.mjs", "tsconfig.json", ...clientSources],
  },
  pages: {
    title: "pages",
    stamp: ".next/.fingerprint",
    program: () => resolve("next/dist/bin/next"),
    args: ["build"],
  },
};

/**
 * Builds what is stale among those steps, and says nothing when all is fresh.
 * @param {(keyof steps)[]} names
 * @param {AbortSignal} [signal]
 */
export async function build(names, signal) {
  const hashes = hashSources(root);
  for (const name of names) {
    const step = steps[name];
    const stamp = path.join(root, step.stamp);
    const current = fingerprint(hashes, step.sources);
    if (fs.existsSync(stamp) && fs.readFileSync(stamp, "utf8") === current) continue;
    console.log(`Building the ${step.title}.`);
    fs.rmSync(stamp, { force: true });
    await run(step, signal);
    // Taken before the build began: a source that changed meanwhile makes the next build run again.
    fs.writeFileSync(stamp, current);
  }
}

/** @param {Step} step @param {AbortSignal} [signal] */
function run({ title, program, args }, signal) {
  const color = process.stdout.isTTY ? { FORCE_COLOR: "1" } : { NO_COLOR: "1" };
  const env = { ...process.env, ...color, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" };
  const child = spawn(process.execPath, [program(), ...args], {
    cwd: root,
    env,
    stdio: ["ignore", "pipe", "pipe"],
    ...(signal && { signal }),
  });
  /** @type {Buffer[]} */
  const output = [];
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => output.push(chunk));
  return new Promise((done, fail) => {
    child.once("error", fail);
    child.once("close", (code) => {
      if (code === 0) return done(undefined);
      process.stderr.write(Buffer.concat(output));
      fail(new StartError(`The ${title} could not be built.`));
    });
  });
}

if (isProgram(import.meta.url)) {
  const all = /** @type {(keyof typeof steps)[]} */ (Object.keys(steps));
  const asked = all.filter((name) => process.argv.includes(name));
  await build(asked.length > 0 ? asked : all).catch((error) => {
    console.error(error instanceof StartError ? error.message : error);
    process.exitCode = 1;
  });
}
