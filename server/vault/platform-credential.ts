import { z } from "zod";
import { catalog } from "@/adapters/catalog";
import type { Secrets } from "@/adapters/kit/auth";
import { env } from "@/server/env";
import { problemsOf } from "@/server/vault/new-credential";
import { hideSecrets } from "@/server/vault/secrets";

export type PlatformCredential = { id: "platform"; secrets: Secrets };

/** Our own credential for a tool, where we have one. */
export function platformCredential(tool: string): PlatformCredential | undefined {
  credentials ??= readCredentials(env().PLATFORM_CREDENTIALS);
  return credentials.get(tool);
}

let credentials: ReadonlyMap<string, PlatformCredential> | undefined;

const Credentials = z.record(z.string(), z.record(z.string(), z.string()));

/** @throws with a sentence that names what is wrong, and never a value. */
export function readCredentials(text: string): ReadonlyMap<string, PlatformCredential> {
  const read = Credentials.safeParse(parseJson(text));
  if (!read.success) throw wrong('is not JSON like {"tavily": {"api_key": "…"}}');
  return new Map(
    Object.entries(read.data).map(([slug, fields]) => {
      const tool = catalog.find((candidate) => candidate.slug === slug);
      if (!tool?.auth) throw wrong(`names ${slug}, which is no tool that takes a credential`);
      if (tool.auth.oauth) throw wrong(`names ${slug}, whose accounts are connected: see OAUTH_CLIENTS`);
      const [problem] = problemsOf(tool, fields);
      if (problem) throw wrong(`is wrong for ${slug}: ${problem.message}`);
      return [slug, { id: "platform", secrets: hideSecrets(fields) }] as const;
    }),
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const wrong = (problem: string) => new Error(`Wrong configuration: PLATFORM_CREDENTIALS ${problem}.`);
