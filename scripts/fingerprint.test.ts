import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { fingerprint, hashSources } from "./fingerprint.mjs";

let project = "";
const write = (file: string, text: string) => {
  fs.mkdirSync(path.dirname(path.join(project, file)), { recursive: true });
  fs.writeFileSync(path.join(project, file), text);
};
const whole = () => fingerprint(hashSources(project));

beforeEach(() => {
  project = fs.mkdtempSync(path.join(os.tmpdir(), "toolroute-sources-"));
  write("app/page.tsx", "one");
  write("server/main.ts", "one");
});
afterEach(() => fs.rmSync(project, { recursive: true }));

it.each([
  "app/page.tsx",
  "app/new.tsx",
  "public/logo.svg",
  "proxy.ts",
  "package-lock.json",
  "adapters/tavily/index.ts",
])("sees that %s has changed", (file) => {
  const before = whole();
  write(file, "two");
  expect(whole()).not.toBe(before);
});

it("sees that a file is gone, or has another name", () => {
  const before = whole();
  fs.renameSync(path.join(project, "app/page.tsx"), path.join(project, "app/other.tsx"));
  expect(whole()).not.toBe(before);
});

it.each([
  "app/page.test.tsx",
  "e2e/home.spec.ts",
  "scripts/launch.mjs",
  "prisma/client/client.ts",
  ".next/BUILD_ID",
  "dist/main.mjs",
  "next-env.d.ts",
])("does not build again because of %s", (file) => {
  const before = whole();
  write(file, "two");
  expect(whole()).toBe(before);
});

it("counts only the files of the given paths", () => {
  const gateway = () => fingerprint(hashSources(project), ["server", "tsconfig.json"]);
  const before = gateway();
  write("app/page.tsx", "two");
  write("serverless/main.ts", "two");
  expect(gateway()).toBe(before);
  write("server/main.ts", "two");
  expect(gateway()).not.toBe(before);
});

it("sees a change that keeps size and time", () => {
  const before = whole();
  const file = path.join(project, "app/page.tsx");
  const { atime, mtime } = fs.statSync(file);
  write("app/page.tsx", "two");
  fs.utimesSync(file, atime, mtime);
  expect(whole()).not.toBe(before);
});
