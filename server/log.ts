import pino from "pino";
import { env } from "@/server/env";

let logger: pino.Logger | undefined;

/** Structured lines on standard output. Secrets are never handed to it; the paths below are the second lock. */
export function log(): pino.Logger {
  logger ??= pino({
    level: env().LOG_LEVEL,
    base: null,
    redact: {
      paths: [
        "*.authorization",
        "*.secrets",
        "*.key",
        "*.plain",
        "*.fields",
        "headers.cookie",
        "headers.authorization",
      ],
      censor: "[redacted]",
    },
  });
  return logger;
}
