import fs from "node:fs";
import { expect, it } from "vitest";
import { findFaults, fixLock } from "./fix-lock.mjs";

const broken = {
  packages: {
    "": { dependencies: { linter: "1.0.0" } },
    "node_modules/linter": {
      version: "1.0.0",
      dev: true,
      resolved: "https://registry.example/linter.tgz",
      optionalDependencies: { "@linter/linux-arm64-musl": "1.0.0", "@linter/darwin-x64": "1.0.0" },
    },
  },
};

it("keeps our lock complete for every platform and free of a registry's address", () => {
  expect(findFaults(JSON.parse(fs.readFileSync("package-lock.json", "utf8")))).toEqual([]);
});

it("puts back the packages of other platforms, for those platforms alone", () => {
  const { packages } = fixLock(broken);
  expect(packages["node_modules/@linter/linux-arm64-musl"]).toEqual({
    version: "1.0.0",
    dev: true,
    optional: true,
    os: ["linux"],
    cpu: ["arm64"],
    libc: ["musl"],
  });
  expect(packages["node_modules/@linter/darwin-x64"]).toMatchObject({ os: ["darwin"], cpu: ["x64"] });
});

it("leaves no fault behind", () => {
  expect(findFaults(broken)).toHaveLength(3);
  expect(findFaults(fixLock(broken))).toEqual([]);
});

it("refuses to invent a package that every platform needs", () => {
  const lock = { packages: { "": { dependencies: { linter: "1.0.0" } } } };
  expect(() => fixLock(lock)).toThrow("The project needs linter: run npm install first.");
});
