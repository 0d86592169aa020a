import { fork } from "node:child_process";
import path from "node:path";
import { searchCall } from "./gateway";
import { reservePort } from "./reserve-port";

const root = path.resolve(import.meta.dirname, "..");

/** A built gateway in a process of its own, with the environment of the test that starts it. */
export async function startGatewayProcess() {
  const port = await reservePort();
  const child = fork(path.join(root, "dist/main.mjs"), {
    cwd: root,
    env: { ...process.env, PORT: String(port), HOST: "127.0.0.1", NODE_ENV: "test" },
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
  await new Promise((resolve, reject) => {
    child.once("message", resolve);
    child.once("exit", (code) => reject(new Error(`a gateway ended with ${code}`)));
  });
  const origin = `http://127.0.0.1:${port}`;
  return {
    origin,
    ended,
    kill: (signal: "SIGTERM" | "SIGKILL") => child.kill(signal),
    /** `POST /api/v1/execute`; undefined when the process, or the client, was gone before there was an answer. */
    execute: async (
      key: string,
      headers: Record<string, string> = {},
      call: object = searchCall,
      signal: AbortSignal | null = null,
    ) => {
      const body = JSON.stringify(call);
      const init = {
        method: "POST",
        body,
        signal,
        headers: { authorization: `Bearer ${key}`, "content-type": "application/json", ...headers },
      };
      const response = await fetch(`${origin}/api/v1/execute`, init).catch(() => undefined);
      const answer = await response?.json().catch(() => undefined);
      return response && answer ? { status: response.status, body: answer as Answer } : undefined;
    },
  };
}

type Answer = { id: string; error?: { code: string } };

export type GatewayProcess = Awaited<ReturnType<typeof startGatewayProcess>>;
