// npm test: format, lint and types; unit and integration tests; the journeys in a browser. The first failure stops it.
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import { createRequire } from "node:module";
import os from "node:os";
import path from "node:path";
import { build } from "./build.mjs";
import { root, StartError } from "./project.mjs";
import { provideTestTools } from "./test-tools.mjs";

const { resolve } = createRequire(import.meta.url);
const reports = fs.mkdtempSync(path.join(os.tmpdir(), "toolroute-reports-"));
const unitReport = path.join(reports, "unit.json");
const journeyReport = path.join(reports, "journeys.json");
const env = { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: journeyReport };

async function test() {
  provideTestTools(env);
  await build(["client"]);
  run("Format, lint or types", "npm", ["run", "check"]);
  run("The unit and integration tests", process.execPath, [
    binary("vitest/package.json", "vitest.mjs"),
    "run",
    "--allowOnly=false",
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${unitReport}`,
  ]);
  await build(["client", "gateway", "pages"]);
  run("The journeys", process.execPath, [
    binary("@playwright/test/package.json", "cli.js"),
    "test",
    "--reporter=list,json",
  ]);
}

function run(/** @type {string} */ title, /** @type {string} */ program, /** @type {string[]} */ args) {
  const { status } = spawnSync(program, args, { cwd: root, env, stdio: "inherit" });
  if (status !== 0) throw new StartError(`${title} failed.`);
}

const binary = (/** @type {string} */ manifest, /** @type {string} */ file) =>
  path.join(path.dirname(resolve(manifest)), file);

/** A suite that broke before its first test has failed too. */
function countResults(/** @type {boolean} */ hasFailed) {
  const unit = readReport(unitReport);
  const journeys = readReport(journeyReport)?.stats;
  const passed = (unit?.numPassedTests ?? 0) + (journeys ? journeys.expected + journeys.flaky : 0);
  const failed = (unit?.numFailedTests ?? 0) + (journeys?.unexpected ?? 0);
  return `${passed} passed, ${Math.max(failed, hasFailed ? 1 : 0)} failed`;
}

const readReport = (/** @type {string} */ file) =>
  fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, "utf8")) : undefined;

let hasFailed = false;
try {
  await test();
} catch (error) {
  hasFailed = true;
  console.error(error instanceof StartError ? error.message : error);
}
console.log(countResults(hasFailed));
fs.rmSync(reports, { recursive: true });
process.exitCode = hasFailed ? 1 : 0;
