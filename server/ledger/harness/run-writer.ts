import { spawn } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { build } from "rolldown";

/** Bundles the writer once, so that plain node processes can run it. It lies inside the project to find its packages. */
export async function buildWriter() {
  const folder = path.resolve("node_modules/.cache");
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, `ledger-writer-${process.pid}.mjs`);
  await build({
    input: path.resolve("server/ledger/harness/writer.ts"),
    platform: "node",
    external: (id) => /^[^./@]/.test(id) || /^@[^/]/.test(id),
    resolve: { alias: { "@": path.resolve(".") } },
    output: { file, format: "esm" },
    logLevel: "silent",
  });
  return {
    start: (...parts: string[]) => startWriter(file, parts),
    remove: () => rmSync(file, { force: true }),
  };
}

function startWriter(file: string, parts: string[]) {
  const child = spawn(process.execPath, [file, ...parts], { stdio: ["ignore", "pipe", "pipe"] });
  const lines: string[] = [];
  const waiting: { count: number; resolve: () => void }[] = [];
  let rest = "";
  let complaint = "";
  child.stderr.on("data", (text) => {
    complaint += text;
  });
  child.stdout.on("data", (text) => {
    const parts = (rest + text).split("\n");
    rest = parts.pop() ?? "";
    lines.push(...parts);
    for (const { count, resolve } of waiting) if (lines.length >= count) resolve();
  });
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  return {
    lines,
    ended,
    complaint: () => complaint,
    /** Resolves once it has told that many lines, or has ended. */
    told: (count: number) => Promise.race([ended, new Promise<void>((resolve) => waiting.push({ count, resolve }))]),
    kill: () => child.kill("SIGKILL"),
  };
}
