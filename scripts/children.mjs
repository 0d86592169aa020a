import { spawn } from "node:child_process";
import path from "node:path";
import { root } from "./project.mjs";

const dieWithParent = path.join(root, "scripts/die-with-parent.mjs");

/**
 * @typedef {{
 *   title: string,
 *   ready: Promise<void>,
 *   ended: Promise<number>,
 *   stop: (graceMs: number) => Promise<number>,
 *   kill: () => void,
 * }} Child
 */

/**
 * A node process that ends with this one. It is `ready` when it says so, and has `ended` with its exit code.
 * @param {string} title
 * @param {string} script its absolute path
 * @param {NodeJS.ProcessEnv} env
 * @returns {Child}
 */
export function startChild(title, script, env) {
  const child = spawn(process.execPath, ["--enable-source-maps", "--import", dieWithParent, script], {
    cwd: root,
    env,
    // A group of its own: Ctrl-C in a terminal reaches it through us alone, in the order that draining needs.
    detached: true,
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  const ready = new Promise((done) => child.on("message", (message) => message === "ready" && done(undefined)));
  const ended = new Promise((done) => {
    child.once("error", () => done(1));
    child.once("exit", (code, signal) => done(code ?? (signal === "SIGTERM" ? 0 : 1)));
  });
  const kill = () => {
    if (child.pid && child.exitCode === null && child.signalCode === null) process.kill(-child.pid, "SIGKILL");
  };
  return {
    title,
    ready,
    ended,
    kill,
    stop: async (graceMs) => {
      child.kill("SIGTERM");
      const timer = setTimeout(kill, graceMs);
      return ended.finally(() => clearTimeout(timer));
    },
  };
}
