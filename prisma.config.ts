import { defineConfig } from "prisma/config";

// `prisma generate` needs no schema engine, but the CLI looks for one and would download it: migrations run in
// scripts/schema-engine.mjs.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;

export default defineConfig({
  schema: "prisma/schema",
  migrations: { path: "prisma/migrations" },
  datasource: { url: process.env.DATABASE_URL ?? "" },
});
