import { z } from "zod";
import { type Api, returns, UpstreamFailure } from "../kit/index.ts";

// The template with the kernels, and the port at which they listen.
const template = "code-interpreter-v1";
const kernelPort = 49_999;
const defaultDomain = "e2b.app";

export const SandboxId = z.string().regex(/^[a-z0-9-]{1,100}$/i);

const Sandbox = z.object({
  sandboxID: SandboxId,
  domain: z
    .string()
    .regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/i)
    .nullish(),
  envdAccessToken: z.string().nullish(),
  trafficAccessToken: z.string().nullish(),
});
export type Sandbox = z.output<typeof Sandbox>;

/** `seconds`: E2B ends it by itself after that time, whatever becomes of us. */
export const startSandbox = (seconds: number, hasInternet: boolean, api: Api): Promise<Sandbox> =>
  api.post("/sandboxes", {
    json: { templateID: template, timeout: seconds, secure: true, allow_internet_access: hasInternet },
    returns: Sandbox,
  });

export const findSandbox = (id: string, api: Api): Promise<Sandbox> =>
  api.get("/sandboxes/{id}", { params: { id }, returns: Sandbox });

/** Works in a machine of its own, which is gone afterwards. */
export async function inFreshSandbox<T>(seconds: number, api: Api, work: (sandbox: Sandbox) => Promise<T>): Promise<T> {
  const sandbox = await startSandbox(seconds, true, api);
  try {
    return await work(sandbox);
  } finally {
    // What is not ended here ends when its time is over.
    await endSandbox(sandbox.sandboxID, api).catch(() => undefined);
  }
}

export const endSandbox = (id: string, api: Api): Promise<undefined> =>
  api.delete("/sandboxes/{id}", { params: { id }, returns: returns.nothing });

const Line = z.object({
  type: z.string(),
  text: z.string().nullish(),
  html: z.string().nullish(),
  png: z.string().nullish(),
  jpeg: z.string().nullish(),
  svg: z.string().nullish(),
  name: z.string().nullish(),
  value: z.string().nullish(),
  traceback: z.string().nullish(),
});
export type Line = z.output<typeof Line>;

/** What the kernel said, line by line. The key stays away from a machine in which others' code runs. */
export async function execute(sandbox: Sandbox, code: string, language: string, api: Api): Promise<Line[]> {
  const lines = await api.post("/execute", {
    baseUrl: `https://${kernelPort}-${sandbox.sandboxID}.${sandbox.domain ?? defaultDomain}`,
    isAnonymous: true,
    headers: {
      "x-access-token": sandbox.envdAccessToken ?? undefined,
      "e2b-traffic-access-token": sandbox.trafficAccessToken ?? undefined,
    },
    json: { code, language },
    returns: returns.ndjson(Line),
  });
  if (lines.some(({ type }) => type === "unexpected_end_of_execution"))
    throw new UpstreamFailure({ kind: "rejected", message: "The program ended the machine that it ran in." });
  return lines;
}

const printed = (lines: readonly Line[], type: "stdout" | "stderr"): string =>
  lines.map((line) => (line.type === type ? (line.text ?? "") : "")).join("");

/** The program's own words, and the error that ended it. */
export function outcomeOf(lines: readonly Line[]) {
  const error = lines.find(({ type }) => type === "error");
  return { stdout: printed(lines, "stdout"), stderr: printed(lines, "stderr"), error };
}

export const errorText = ({ name, value, traceback }: Line): string =>
  traceback || [name, value].filter(Boolean).join(": ");
