import { changeFeed } from "@/server/changes/change-feed";
import { clientIp } from "@/server/doors/client-ip";
import type { DoorReply, DoorRequest } from "@/server/doors/door";
import { env } from "@/server/env";
import { AppError, newRequestId } from "@/server/errors";

type Door = (request: DoorRequest) => Promise<DoorReply> | DoorReply;

/** A door as a route handler, for hosts that run Next alone. */
export const mountDoor =
  (door: Door) =>
  async (request: Request): Promise<Response> => {
    await changeFeed().start();
    return toWeb(await door(fromWeb(request)));
  };

/** A web `Request` as a door sees it: for route handlers, where our own server does not run. */
function fromWeb(request: Request): DoorRequest {
  const url = new URL(request.url);
  return {
    method: request.method,
    path: url.pathname,
    query: url.searchParams,
    header: (name) => request.headers.get(name) ?? undefined,
    body: (bytesMax) => readBody(request, bytesMax),
    signal: request.signal,
    ip: ipFromProxy(request.headers),
    requestId: newRequestId(),
  };
}

/** Route handlers do not see the connection: without a proxy that is trusted to say it, the address is unknown. */
const ipFromProxy = (headers: Headers): string | null =>
  env().TRUSTED_PROXIES === "" ? null : clientIp(headers.get("x-real-ip") ?? undefined, undefined);

async function readBody(request: Request, bytesMax: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of request.body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > bytesMax) throw new AppError("payload_too_large", `The body is larger than ${bytesMax} bytes.`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function toWeb({ status, headers, body }: DoorReply): Response {
  // A Uint8Array over any buffer is a valid body; the DOM's type asks for one over an ArrayBuffer.
  return new Response(body as BodyInit, { status, headers });
}
