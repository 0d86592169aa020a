import type { IncomingHttpHeaders } from "node:http";
import type { Dispatcher } from "undici";
import { UpstreamFailure } from "@/adapters/kit/failure";
import { UpstreamAnswer } from "@/adapters/kit/wire";
import { BodyTooLarge, decodeBody } from "./decode-body";
import { type Clock, interruption, remainingMs, transportFailure } from "./failures";

/** What all answers that are being read may hold together: many large ones at once must not exhaust the process. */
const bufferedBytesMax = 512 * 1024 * 1024;
let bufferedBytes = 0;

type Settle = { resolve: (answer: UpstreamAnswer) => void; reject: (failure: UpstreamFailure) => void };

/** Collects one answer within its limits of time and size, and settles once. */
export class AnswerReader implements Dispatcher.DispatchHandler {
  readonly #clock: Clock;
  readonly #bytesMax: number;
  readonly #settle: Settle;
  readonly #timer: NodeJS.Timeout;
  readonly #onAbort = () => this.#fail(interruption(this.#clock));
  #controller: Dispatcher.DispatchController | undefined;
  #isSettled = false;
  #status = 0;
  #headers: Record<string, string> = {};
  #chunks: Buffer[] = [];
  #bytes = 0;

  constructor(clock: Clock, bytesMax: number, settle: Settle) {
    this.#clock = clock;
    this.#bytesMax = bytesMax;
    this.#settle = settle;
    this.#timer = setTimeout(this.#onAbort, remainingMs(clock));
    clock.signal.addEventListener("abort", this.#onAbort);
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    // Throwing here takes the request back before a byte of it is written, and leaves the connection as it was. A
    // second start would be the library sending again on its own: whether to do that is for us to decide.
    if (this.#isSettled || this.#controller) throw new Error("the request is over");
    this.#controller = controller;
  }

  onResponseStart(_: Dispatcher.DispatchController, status: number, headers: IncomingHttpHeaders): void {
    if (status < 200) return;
    this.#status = status;
    this.#headers = plainHeaders(headers);
    if (Number(this.#headers["content-length"]) > this.#bytesMax) this.#fail(unreadable(new BodyTooLarge(), status));
  }

  onResponseData(_: Dispatcher.DispatchController, chunk: Buffer): void {
    if (this.#isSettled) return;
    this.#bytes += chunk.byteLength;
    bufferedBytes += chunk.byteLength;
    const isTooLarge = this.#bytes > this.#bytesMax || bufferedBytes > bufferedBytesMax;
    if (isTooLarge) this.#fail(unreadable(new BodyTooLarge(), this.#status));
    else this.#chunks.push(chunk);
  }

  onResponseEnd(): void {
    if (this.#isSettled) return;
    this.#close();
    const wire = joinChunks(this.#chunks, this.#bytes);
    const encoding = this.#headers["content-encoding"];
    if (encoding) void this.#unpack(wire, encoding);
    else this.#answer(wire);
  }

  async #unpack(wire: Uint8Array<ArrayBuffer>, encoding: string): Promise<void> {
    try {
      this.#answer(await decodeBody(wire, encoding, this.#bytesMax));
    } catch (cause) {
      this.#settle.reject(unreadable(cause, this.#status));
    }
  }

  #answer(body: Uint8Array<ArrayBuffer>): void {
    this.#settle.resolve(new UpstreamAnswer(this.#status, this.#headers, body));
  }

  onResponseError(_: Dispatcher.DispatchController, error: Error): void {
    this.#fail(transportFailure(error, this.#controller !== undefined));
  }

  #fail(failure: UpstreamFailure): void {
    if (this.#isSettled) return;
    this.#close();
    this.#chunks = [];
    this.#settle.reject(failure);
    this.#controller?.abort(failure);
  }

  #close(): void {
    this.#isSettled = true;
    bufferedBytes -= this.#bytes;
    clearTimeout(this.#timer);
    this.#clock.signal.removeEventListener("abort", this.#onAbort);
  }
}

/** A copy: a chunk is a view of a whole read buffer, which it would keep alive. */
function joinChunks(chunks: readonly Buffer[], bytes: number): Uint8Array<ArrayBuffer> {
  const joined = Buffer.concat(chunks, bytes);
  return new Uint8Array(joined.buffer, joined.byteOffset, bytes);
}

function plainHeaders(received: IncomingHttpHeaders): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const name in received) {
    // A vendor's cookies are for a browser that talks to it, never for our callers.
    if (name === "set-cookie" || name === "__proto__") continue;
    const value = received[name];
    if (value !== undefined) headers[name] = typeof value === "string" ? value : value.join(", ");
  }
  return headers;
}

function unreadable(cause: unknown, status: number): UpstreamFailure {
  const isLarge = cause instanceof BodyTooLarge;
  const message = isLarge ? "The upstream's answer is too large." : "The upstream's answer cannot be unpacked.";
  return new UpstreamFailure({ kind: "bad_answer", message }, { status, cause });
}
