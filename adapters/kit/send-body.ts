import { createHash } from "node:crypto";
import qs from "qs";

export type FormValue = string | number | boolean | null | undefined;

export type Part =
  | { name: string; value: string }
  | { name: string; filename: string; contentType: string; content: Uint8Array<ArrayBuffer> };

/** The body of a request: at most one of these. `undefined` members are left out. */
export type SendBody = {
  /** `application/json` */
  json?: unknown;
  /** `application/x-www-form-urlencoded`; an array repeats its name. */
  form?: Record<string, FormValue | readonly FormValue[]>;
  /** `application/x-www-form-urlencoded` with brackets: `line_items[0][price]=…` */
  nestedForm?: Record<string, unknown>;
  /** `multipart/form-data` */
  multipart?: readonly Part[];
  /** The bytes as they are. */
  raw?: { content: Uint8Array<ArrayBuffer> | string; contentType: string };
  /** `application/x-ndjson`: one JSON value a line. */
  ndjson?: readonly unknown[];
};

type Encoded = { body: string | Uint8Array<ArrayBuffer>; contentType: string };

export function encodeBody(send: SendBody): Encoded | undefined {
  if (send.json !== undefined) return { body: JSON.stringify(send.json), contentType: "application/json" };
  if (send.form) return { body: encodeForm(send.form), contentType: formType };
  if (send.nestedForm) return { body: qs.stringify(send.nestedForm, { skipNulls: true }), contentType: formType };
  if (send.multipart) return encodeMultipart(send.multipart);
  if (send.raw) return { body: send.raw.content, contentType: send.raw.contentType };
  if (send.ndjson) {
    return {
      body: send.ndjson.map((line) => `${JSON.stringify(line)}\n`).join(""),
      contentType: "application/x-ndjson",
    };
  }
  return undefined;
}

const formType = "application/x-www-form-urlencoded";

export function encodeForm(values: Record<string, FormValue | readonly FormValue[]>): string {
  const form = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== null) form.append(name, String(one));
    }
  }
  return form.toString();
}

function encodeMultipart(parts: readonly Part[]): Encoded {
  const boundary = boundaryFor(parts);
  const chunks: Buffer[] = [];
  for (const part of parts) {
    const file = "content" in part ? `; filename="${escapeQuotes(part.filename)}"` : "";
    const type = "content" in part ? `Content-Type: ${part.contentType.replace(/[\r\n]/g, "")}\r\n` : "";
    chunks.push(
      Buffer.from(
        `--${boundary}\r\nContent-Disposition: form-data; name="${escapeQuotes(part.name)}"${file}\r\n${type}\r\n`,
      ),
      Buffer.from("content" in part ? part.content : Buffer.from(part.value)),
      Buffer.from("\r\n"),
    );
  }
  chunks.push(Buffer.from(`--${boundary}--\r\n`));
  return { body: new Uint8Array(Buffer.concat(chunks)), contentType: `multipart/form-data; boundary=${boundary}` };
}

/** The same bytes for the same parts, as samples need it; no part can contain a hash of itself and so add parts. */
function boundaryFor(parts: readonly Part[]): string {
  const hash = createHash("sha256");
  for (const part of parts) hash.update("content" in part ? part.content : part.value).update("\n");
  return `----toolroute-${hash.digest("hex").slice(0, boundaryHashLength)}`;
}

const boundaryHashLength = 32;

const escapeQuotes = (text: string) => text.replace(/["\r\n]/g, (character) => encodeURIComponent(character));
