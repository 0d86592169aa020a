import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";

/** What no build reads: outputs, tests, and folders with a life of their own. */
const ignoredFolders = new Set([
  "node_modules",
  "dist",
  "e2e",
  "bench",
  "scripts",
  "test",
  "test-results",
  "screenshots",
]);
const ignoredPaths = new Set([
  "prisma/client",
  "prisma/migrations",
  "biome.json",
  "compose.yaml",
  "Dockerfile",
  "playwright.config.ts",
  "vitest.config.ts",
]);
const ignoredFile = /\.test\.tsx?$|^next-env\.d\.ts$|\.tsbuildinfo$|\.log$|^\./;

/**
 * The content hash of every source file below a project's root, by its path.
 * @returns {Map<string, string>}
 */
export function hashSources(/** @type {string} */ root) {
  const hashes = new Map();
  const visit = (/** @type {string} */ folder) => {
    for (const entry of fs.readdirSync(path.join(root, folder), { withFileTypes: true })) {
      const file = path.posix.join(folder, entry.name);
      if (ignoredFile.test(entry.name) || ignoredPaths.has(file)) continue;
      if (entry.isDirectory() && !ignoredFolders.has(entry.name)) visit(file);
      else if (entry.isFile()) hashes.set(file, sha256(fs.readFileSync(path.join(root, file))));
    }
  };
  visit("");
  return hashes;
}

/**
 * One hash over those files that lie in, or are, one of the given paths.
 * @param {Map<string, string>} hashes
 * @param {string[]} [paths] all files where it is missing
 */
export function fingerprint(hashes, paths) {
  const isInput = (/** @type {string} */ file) =>
    !paths || paths.some((at) => file === at || file.startsWith(`${at}/`));
  const lines = [...hashes].filter(([file]) => isInput(file)).map((line) => line.join(" "));
  return sha256(lines.sort().join("\n"));
}

const sha256 = (/** @type {string | Buffer} */ content) => createHash("sha256").update(content).digest("hex");
