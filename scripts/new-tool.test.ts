import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const root = path.resolve(import.meta.dirname, "..");
const runTimeoutMs = 60_000;
const project = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), "toolroute-new-tool-"));

const run = (command: string, ...args: string[]) => {
  const env = { PATH: process.env.PATH ?? "", HOME: project, NODE_ENV: "test", NO_COLOR: "1" } as const;
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: project, encoding: "utf8", env });
  return { status, output: `${stdout}${stderr}` };
};
const bin = (name: string) => path.join(project, "node_modules/.bin", name);
const newTool = (...args: string[]) => run(process.execPath, "scripts/new-tool.mjs", ...args);
const list = () => fs.readdirSync(path.join(project, "adapters")).sort();

beforeAll(() => {
  fs.mkdirSync(path.join(project, "scripts"));
  fs.mkdirSync(path.join(project, "adapters"));
  const scripts = fs.readdirSync(path.join(root, "scripts")).filter((name) => name.endsWith(".mjs"));
  for (const file of ["package.json", "adapters/samples.test.ts", ...scripts.map((name) => `scripts/${name}`)])
    fs.copyFileSync(path.join(root, file), path.join(project, file));
  fs.cpSync(path.join(root, "adapters/kit"), path.join(project, "adapters/kit"), { recursive: true });
  fs.symlinkSync(path.join(root, "node_modules"), path.join(project, "node_modules"));
  const tsconfig = JSON.parse(fs.readFileSync(path.join(root, "tsconfig.json"), "utf8"));
  const compilerOptions = { ...tsconfig.compilerOptions, incremental: false, plugins: [] };
  const include = ["adapters/catalog.ts"];
  fs.writeFileSync(path.join(project, "tsconfig.json"), JSON.stringify({ compilerOptions, include }));
});

afterAll(() => fs.rmSync(project, { recursive: true, force: true }));

it(
  "makes a tool that compiles, is in the catalog and passes the suite of samples",
  () => {
    const made = newTool("acme-search");
    expect(made.output).toMatch(/Next:\n\s+1\. .+\n\s+2\. .+\n.+\n\s+3\. /);
    expect(made.status).toBe(0);
    expect(fs.readFileSync(path.join(project, "adapters/catalog.ts"), "utf8")).toContain("[\n  acmeSearch,\n]");
    expect(run(bin("tsc"), "--noEmit")).toEqual({ status: 0, output: "" });
    const suite = run(bin("vitest"), "run", "--root", project, "adapters/samples.test.ts");
    expect(suite.output).toMatch(/Tests\s+3 passed/);
    expect(suite.status).toBe(0);
  },
  runTimeoutMs,
);

describe("refuses with a sentence, and writes nothing,", () => {
  it.each([
    ["no slug", [], "Say what the tool is called"],
    ["capitals", ["AcmeSearch"], '"AcmeSearch" is no slug'],
    ["a path", ["../evil"], '"../evil" is no slug'],
    ["two hyphens", ["acme--search"], "is no slug"],
    ["a digit first", ["3d-models"], "is no slug"],
    ["too many characters", ["a".repeat(31)], "at most 30 characters"],
    ["a word of JavaScript", ["delete"], "choose another slug, such as delete-api"],
    ["a folder that exists", ["kit"], "adapters/kit exists already"],
  ])("%s", (_, args, sentence) => {
    const before = list();
    const refused = newTool(...args);
    expect(refused.status).toBe(1);
    expect(refused.output).toContain(sentence);
    expect(list()).toEqual(before);
  });
});
