import fc from "fast-check";
import { expect, it } from "vitest";
import { publicFailureMessage, redactBytes, redactSecrets } from "./redact";

const secretText = fc.string({ minLength: 8, maxLength: 60, unit: "grapheme-ascii" });
const text = fc.string({ unit: "binary", maxLength: 40 });

const spellings: [name: string, spell: (secret: string) => string][] = [
  ["as it is", (secret) => secret],
  ["percent-encoded", encodeURIComponent],
  ["percent-encoded in lower case", (secret) => encodeURIComponent(secret).replace(/%../g, (hex) => hex.toLowerCase())],
  ["as a form field", (secret) => new URLSearchParams({ a: secret }).toString().slice(2)],
  ["inside JSON", (secret) => JSON.stringify(secret).slice(1, -1)],
  ["in base64", (secret) => Buffer.from(secret).toString("base64").replace(/=*$/, "")],
  ["in base64url", (secret) => Buffer.from(secret).toString("base64url")],
];

it.each(spellings)("no text keeps a secret %s", (_, spell) => {
  fc.assert(
    fc.property(secretText, text, text, (secret, before, after) => {
      const redacted = redactSecrets(before + spell(secret) + after, { api_key: secret });
      expect(redacted).toContain("[redacted]");
    }),
  );
});

it("finds a secret in base64 whatever stands before it", () => {
  fc.assert(
    fc.property(fc.string({ minLength: 12, unit: "grapheme-ascii" }), text, text, (secret, before, after) => {
      const encoded = Buffer.from(before + secret + after).toString("base64");
      const decoded = redactSecrets(encoded, { api_key: secret })
        .split("[redacted]")
        .map((part) => Buffer.from(part, "base64").toString());
      expect(decoded.join("\n")).not.toContain(secret);
      expect(decoded.length).toBeGreaterThan(1);
    }),
  );
});

it("leaves a text without secrets as it is", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (clean) => {
      expect(redactSecrets(clean, { api_key: "\u0001never-in-there\u0002" })).toBe(clean);
      expect(redactSecrets(clean, {})).toBe(clean);
    }),
  );
});

it("takes a secret out of bytes and keeps all others", () => {
  fc.assert(
    fc.property(fc.uint8Array(), fc.uint8Array(), secretText, (before, after, secret) => {
      const bytes = new Uint8Array(Buffer.concat([before, Buffer.from(secret), after]));
      const redacted = Buffer.from(redactBytes(bytes, { api_key: secret }));
      expect(redacted.includes(secret)).toBe(false);
      const clean = new Uint8Array(before);
      expect(redactBytes(clean, { api_key: "no such secret" })).toBe(clean);
    }),
  );
});

it("does not mistake a short field for a secret", () => {
  expect(redactSecrets("region us-1 of the US", { region: "us-1" })).toBe("region us-1 of the US");
});

it("makes an upstream's words one short line that hides nothing", () => {
  const message = "pay\u202Elaod\u0000 line\r\nbreak\u200B \u{E0041}tag";
  expect(publicFailureMessage(message, {})).toBe("pay laod line break tag");
  expect(publicFailureMessage("", {})).toBeUndefined();
  expect(publicFailureMessage(undefined, {})).toBeUndefined();
  expect(publicFailureMessage("\u0000\u200B", {})).toBeUndefined();
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 6_000 }), secretText, (words, secret) => {
      const shown = publicFailureMessage(`${words}${secret}${words}`, { key: secret }) ?? "";
      expect(shown.length).toBeLessThanOrEqual(300);
      expect(shown.isWellFormed()).toBe(true);
      expect(shown).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
    }),
  );
});

it("does not show the start of a secret at which a message was cut", () => {
  const secret = "sk-0123456789abcdefghijklmnopqrstuvwxyz";
  const cut = `Invalid key ${secret}`.slice(0, 30);
  expect(publicFailureMessage(cut, { api_key: secret })).toBe("Invalid key [redacted]");
});
