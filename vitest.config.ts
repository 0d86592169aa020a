import path from "node:path";
import { defineConfig } from "vitest/config";

// Many times what a test needs on a quiet machine: only one that hangs waits for the end.
const testTimeoutMs = 60_000;
const setUpTimeoutMs = 120_000;
const pollTimeoutMs = 10_000;

export default defineConfig({
  resolve: {
    alias: { "@": path.resolve("."), "server-only": path.resolve("test/server-only.ts") },
  },
  test: {
    include: ["**/*.test.{ts,tsx}"],
    exclude: ["**/node_modules/**", "e2e/**", "dist/**", ".next/**", ".data/**"],
    globalSetup: ["test/database.ts"],
    pool: "forks",
    testTimeout: testTimeoutMs,
    hookTimeout: setUpTimeoutMs,
    expect: { poll: { timeout: pollTimeoutMs } },
  },
});
