import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { defineConfig } from "@playwright/test";

/** The first start builds the pages, which takes minutes on a machine that is busy. */
const serverStartMsMax = 600_000;
const serverStopMsMax = 35_000;
const journeyMsMax = 90_000;
const expectMsMax = 20_000;
const logCharactersMax = 10_000;
const port = Number(process.env.E2E_PORT ?? 3500);

// Each worker reads this file again: only the first reading makes the folder, and removes it in the end.
if (!process.env.E2E_DATA_DIR) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "toolroute-e2e-"));
  // PostgreSQL's user passes through it, where root runs the tests.
  fs.chmodSync(folder, 0o711);
  process.env.E2E_DATA_DIR = folder;
  process.once("exit", () => {
    const file = path.join(folder, "server.log");
    const log = fs.existsSync(file) ? fs.readFileSync(file, "utf8") : "";
    if (!log.includes("ToolRoute is ready")) console.error(log.slice(-logCharactersMax));
    fs.rmSync(folder, { recursive: true, force: true });
  });
}

export default defineConfig({
  testDir: "e2e",
  testMatch: "**/*.spec.ts",
  reporter: "list",
  workers: 1,
  forbidOnly: true,
  timeout: journeyMsMax,
  expect: { timeout: expectMsMax },
  use: {
    baseURL: `http://localhost:${port}`,
    trace: "retain-on-failure",
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
      ],
    },
  },
  // The keys that the first start prints are in server.log of that folder.
  webServer: {
    command: `exec node scripts/launch.mjs start > "$E2E_DATA_DIR/server.log" 2>&1`,
    url: `http://localhost:${port}/api/health`,
    env: {
      DATABASE_URL: "",
      DATA_DIR: process.env.E2E_DATA_DIR,
      PORT: String(port),
      OAUTH_CLIENTS: JSON.stringify({ "google-calendar": { client_id: "e2e-client", client_secret: "e2e-secret" } }),
    },
    timeout: serverStartMsMax,
    gracefulShutdown: { signal: "SIGTERM", timeout: serverStopMsMax },
  },
});
