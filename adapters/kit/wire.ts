import { parseJson } from "./parse-json.ts";

/** A request as it leaves for the upstream. Header names are lower case. */
export type UpstreamRequest = {
  method: string;
  url: string;
  headers: Record<string, string>;
  body?: string | Uint8Array<ArrayBuffer> | undefined;
};

/** An answer as it came, read to its end. Header names are lower case. */
export class UpstreamAnswer {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body: Uint8Array<ArrayBuffer>;
  #text: string | undefined;
  #json: { value: unknown } | undefined;

  constructor(status: number, headers: Record<string, string>, body: Uint8Array<ArrayBuffer>) {
    this.status = status;
    this.headers = headers;
    this.body = body;
  }

  /** The body as UTF-8; invalid bytes become U+FFFD. */
  text(): string {
    this.#text ??= decoder.decode(this.body);
    return this.#text;
  }

  /** The body as JSON, or undefined when it is not JSON. */
  json(): unknown {
    if (!this.#json) {
      const parsed = parseJson(this.text());
      this.#json = { value: parsed.ok ? parsed.value : undefined };
    }
    return this.#json.value;
  }
}

const decoder = new TextDecoder("utf-8");
