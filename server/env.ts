import { z } from "zod";

/**
 * Every setting of the product: its name, its shape and what it does. The table in the README is generated from it,
 * and a wrong value stops the start with a sentence that names it.
 */
const seconds = (fallback: number) => z.coerce.number().int().positive().default(fallback);
const flag = z
  .enum(["0", "1", "true", "false"])
  .default("0")
  .transform((value) => value === "1" || value === "true");

export const settings = {
  NODE_ENV: z
    .enum(["development", "production", "test"])
    .default("development")
    .describe("`production` hides the outbox page and insists on real secrets."),
  PORT: z.coerce.number().int().min(1).max(65_535).default(3000).describe("The public port."),
  HOST: z.string().default("0.0.0.0").describe("The address that the public port listens on."),
  PUBLIC_URL: z
    .url()
    .optional()
    .describe("The address that users see, for links in mail and errors. Default: `http://localhost:PORT`."),
  ALLOWED_HOSTS: z
    .string()
    .default("")
    .describe("More host names (comma-separated) that `/mcp` answers to; PUBLIC_URL's and loopback always work."),
  TRUSTED_PROXIES: z
    .string()
    .default("")
    .describe("Addresses or CIDR ranges (comma-separated) whose `X-Forwarded-For` is believed. Default: none."),
  DATABASE_URL: z.string().min(1).describe("PostgreSQL. Unset: an embedded PostgreSQL 18 in `.data/`."),
  DATABASE_POOL_MAX: z.coerce
    .number()
    .int()
    .min(2)
    .max(200)
    .default(10)
    .describe("Connections of one process to the database."),
  REDIS_URL: z
    .string()
    .optional()
    .describe("Redis or Valkey: makes rate limits exact over many processes. Unset: each process limits its share."),
  AUTH_SECRET: z
    .string()
    .min(32)
    .describe("Signs sign-in links and cookies. With the embedded database it is made for you."),
  VAULT_KEY: z
    .base64()
    .refine((text) => Buffer.from(text, "base64").length === 32, "must be 32 bytes in base64")
    .describe("Wraps the data keys of stored credentials. With the embedded database it is made for you."),
  STATE_SECRET: z
    .string()
    .min(32)
    .describe(
      "Signs what clients carry between requests, such as the state of a sign-in at a vendor. The same in all processes.",
    ),
  EMAIL_SERVER: z
    .string()
    .optional()
    .describe("SMTP address, such as `smtps://user:pass@host`. Unset: mail goes to the outbox page, if OUTBOX allows."),
  EMAIL_FROM: z.string().default("ToolRoute <hello@localhost>").describe("The sender of mail."),
  EMBEDDED_DATABASE: flag.describe("Set by the launcher when the database is its own: a trial on one machine."),
  OUTBOX: z
    .enum(["0", "1", "true", "false"])
    .optional()
    .transform((value) => (value === undefined ? undefined : value === "1" || value === "true"))
    .describe(
      "Keeps mail in the database and shows it at `/outbox`. Default: without EMAIL_SERVER in development or with the embedded database, to users of this machine only; `1` shows it to whoever can open that page.",
    ),
  STARTER_CREDITS: z.coerce
    .number()
    .int()
    .min(0)
    .max(1_000_000)
    .default(1_000)
    .describe("Credits that a new organization gets."),
  PLATFORM_CREDENTIALS: z
    .string()
    .default("{}")
    .describe('Our own vendor credentials, as JSON: `{"tavily": {"api_key": "…"}}`.'),
  OAUTH_CLIENTS: z
    .string()
    .default("{}")
    .describe(
      'Our OAuth clients at vendors whose accounts people connect, as JSON: `{"google-calendar": {"client_id": "…", "client_secret": "…"}}`. Each is registered with the redirect address `PUBLIC_URL/oauth/callback`.',
    ),
  UPSTREAM_OVERRIDES: z
    .string()
    .default("{}")
    .describe(
      'Other origins for vendors (`{"https://api.tavily.com": "http://127.0.0.1:4010"}`); refused in production.',
    ),
  UPSTREAM_ALLOW_LOOPBACK: flag.describe(
    "Lets upstream calls reach loopback addresses, for tests; refused in production.",
  ),
  DRAIN_TIMEOUT_S: seconds(25).describe("How long calls in flight may finish after SIGTERM."),
  PAGES_SOCKET: z.string().optional().describe("Unix socket of the pages process; the launcher sets it."),
  PAGES_ORIGIN: z.url().optional().describe("Origin of the pages process in development; the launcher sets it."),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "silent"]).default("info").describe("What is logged."),
} as const;

const Env = z.object(settings).superRefine((env, context) => {
  const isRelaxed = env.UPSTREAM_ALLOW_LOOPBACK || env.UPSTREAM_OVERRIDES !== "{}";
  if (env.NODE_ENV === "production" && isRelaxed) {
    context.addIssue({
      code: "custom",
      path: ["UPSTREAM_ALLOW_LOOPBACK"],
      message: "and UPSTREAM_OVERRIDES are for tests and must be unset in production",
    });
  }
});

export type Env = z.infer<typeof Env>;

let parsed: Env | undefined;

/** Parsed at first use, so that a build can import this file without a single variable set. */
export function env(): Env {
  if (parsed) return parsed;
  const result = Env.safeParse(process.env);
  if (!result.success) {
    const sentences = result.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}`);
    throw new Error(`Wrong configuration: ${sentences.join("; ")}. See "Configuration" in README.md.`);
  }
  parsed = result.data;
  return parsed;
}

export const publicUrl = () => env().PUBLIC_URL ?? `http://localhost:${env().PORT}`;

/** Mail is kept and shown instead of sent: never where an SMTP server is set. */
export function hasOutbox(): boolean {
  const { EMAIL_SERVER, OUTBOX, NODE_ENV, EMBEDDED_DATABASE } = env();
  if (EMAIL_SERVER) return false;
  return OUTBOX ?? (NODE_ENV !== "production" || EMBEDDED_DATABASE);
}
