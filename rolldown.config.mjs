import { fileURLToPath } from "node:url";
import { defineConfig } from "rolldown";

const root = fileURLToPath(new URL(".", import.meta.url));

/** The gateway's process and what runs before the first start. Packages stay outside of the bundle. */
export default defineConfig({
  input: { main: "server/main.ts", "first-run": "server/first-run.ts" },
  platform: "node",
  external: (id) => /^[^./@]/.test(id) || /^@[^/]/.test(id),
  resolve: { alias: { "@": root.replace(/\/$/, "") } },
  output: {
    dir: "dist",
    format: "esm",
    entryFileNames: "[name].mjs",
    chunkFileNames: "[name]-[hash].mjs",
    sourcemap: true,
  },
});
