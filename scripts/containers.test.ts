import fs from "node:fs";
import { expect, it } from "vitest";
import { settings } from "@/server/env";

const compose = fs.readFileSync("compose.yaml", "utf8");
const dockerfile = fs.readFileSync("Dockerfile", "utf8");
const app = compose.slice(compose.indexOf("\n  app:"), compose.indexOf("\n  database:"));
const given = [...app.matchAll(/^ {6}([A-Z_]+): /gm)].map(([, name]) => name);

it("gives the container only settings that the product knows", () => {
  expect(given.length).toBeGreaterThan(0);
  expect(Object.keys(settings)).toEqual(expect.arrayContaining(given));
});

it("asks for every secret by name and holds none", () => {
  const secrets = ["AUTH_SECRET", "VAULT_KEY", "STATE_SECRET"];
  for (const name of secrets) expect(app).toContain(`${name}: \${${name}:?`);
  expect(compose).toContain("POSTGRES_PASSWORD: ${POSTGRES_PASSWORD:?");
});

it("gives the container more time to stop than a drain may take", () => {
  const [, grace] = /stop_grace_period: (\d+)s/.exec(app) ?? [];
  expect(Number(grace)).toBeGreaterThan(settings.DRAIN_TIMEOUT_S.parse(undefined));
});

it("runs the image without root's rights, and asks the route that health has", () => {
  expect(dockerfile.lastIndexOf("USER node")).toBeGreaterThan(dockerfile.lastIndexOf("FROM "));
  expect(dockerfile).toContain("/api/health");
});
