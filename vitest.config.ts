import path from "node:path";
import { defineConfig } from "vitest/config";

const testTimeoutMs = 15_000;
const setUpTimeoutMs = 60_000;

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
  },
});
