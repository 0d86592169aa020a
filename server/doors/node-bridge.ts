import type { IncomingMessage, ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { clientIp } from "@/server/doors/client-ip";
import { compressFor } from "@/server/doors/compress";
import type { DoorReply, DoorRequest } from "@/server/doors/door";
import { AppError, newRequestId } from "@/server/errors";
import { StopController } from "@/server/stop-signal";

/** node:http's request as a door sees it, without the cost of a web `Request`. */
export function fromNode(request: IncomingMessage, response: ServerResponse): DoorRequest {
  const url = request.url ?? "/";
  const mark = url.indexOf("?");
  const gone = new StopController();
  response.once("close", () => {
    if (!response.writableFinished) gone.abort();
  });
  return {
    method: request.method ?? "GET",
    path: mark === -1 ? url : url.slice(0, mark),
    query: new URLSearchParams(mark === -1 ? "" : url.slice(mark + 1)),
    header: (name) => {
      const value = request.headers[name];
      return typeof value === "string" ? value : value?.join(", ");
    },
    body: (bytesMax) => readBody(request, bytesMax),
    signal: gone,
    ip: clientIp(request.socket.remoteAddress, request.headers["x-forwarded-for"]),
    requestId: newRequestId(),
  };
}

function readBody(request: IncomingMessage, bytesMax: number): Promise<Uint8Array> {
  const tooLarge = () =>
    new AppError("payload_too_large", `The body is larger than ${bytesMax} bytes. Send less, or a link to the file.`);
  return new Promise((resolve, reject) => {
    if (Number(request.headers["content-length"] ?? 0) > bytesMax) return reject(tooLarge());
    const chunks: Buffer[] = [];
    let bytes = 0;
    request.on("data", (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes > bytesMax) {
        request.removeAllListeners("data");
        request.resume();
        return reject(tooLarge());
      }
      chunks.push(chunk);
    });
    request.once("end", () => resolve(chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks)));
    request.once("error", reject);
    request.once("close", () => {
      if (!request.complete) reject(new AppError("cancelled", "The client went away while it was sending."));
    });
  });
}

/** Sends a reply. A client that stays too long in sending a refused body loses its connection. */
export async function sendNode(reply: DoorReply, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (response.destroyed) return;
  const { headers } = reply;
  const work = isText(reply) ? compressFor(request.headers["accept-encoding"], reply.body) : undefined;
  const compressed = work && (await work);
  if (compressed) {
    headers["content-encoding"] = compressed.encoding;
    headers.vary = "accept-encoding";
  }
  const body = compressed ? compressed.bytes : reply.body;
  if (typeof body === "string" || body instanceof Uint8Array) {
    headers["content-length"] = String(typeof body === "string" ? Buffer.byteLength(body) : body.byteLength);
    if (!request.complete) headers.connection = "close";
    response.writeHead(reply.status, headers);
    response.end(request.method === "HEAD" ? undefined : body);
    return;
  }
  response.writeHead(reply.status, headers);
  // The two declarations of a web stream differ in name only.
  await pipeline(Readable.fromWeb(body as Parameters<typeof Readable.fromWeb>[0]), response);
}

/** Whole and worth compressing; a picture or a PDF file is compressed already. */
const isText = (reply: DoorReply): reply is DoorReply & { body: string | Uint8Array } =>
  typeof reply.body === "string" ||
  (reply.body instanceof Uint8Array && /json|event-stream/.test(reply.headers["content-type"] ?? ""));
