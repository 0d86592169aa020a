import { createHash, createHmac } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { Sample, sampleSecrets } from "../kit/sample.ts";
import { s3 } from "./index.ts";

const folder = new URL("./samples/", import.meta.url);
const { region = "", secret_access_key = "" } = sampleSecrets(s3);

/** https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html, step by step. */
function expectedSignature({ method, url, headers, json, text }: Sample["exchanges"][number]["request"]) {
  const { host, pathname, searchParams } = new URL(url);
  const body = json === undefined ? (text ?? "") : JSON.stringify(json);
  const date = headers["x-amz-date"] ?? "";
  const query = [...searchParams].map(([name, value]) => `${encode(name)}=${encode(value)}`).sort();
  const canonical = [
    method,
    pathname.split("/").map(decodeURIComponent).map(encode).join("/"),
    query.join("&"),
    `host:${host}\nx-amz-content-sha256:${sha256(body)}\nx-amz-date:${date}\n`,
    "host;x-amz-content-sha256;x-amz-date",
    sha256(body),
  ].join("\n");
  const scope = [date.slice(0, 8), region, "s3", "aws4_request"];
  const key = scope.reduce<string | Buffer>((last, part) => hmac(last, part), `AWS4${secret_access_key}`);
  return hmac(key, ["AWS4-HMAC-SHA256", date, scope.join("/"), sha256(canonical)].join("\n")).toString("hex");
}

const encode = (text: string) =>
  encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");
const hmac = (key: string | Buffer, text: string) => createHmac("sha256", key).update(text).digest();

describe("a request to S3", () => {
  it.each(readdirSync(folder))("is signed as AWS describes it: %s", (name) => {
    const { exchanges } = Sample.parse(JSON.parse(readFileSync(new URL(name, folder), "utf8")));
    for (const { request } of exchanges)
      expect(request.headers.authorization?.split("Signature=")[1]).toBe(expectedSignature(request));
  });
});
