import { expect, it } from "vitest";
import { isSameOrigin } from "@/server/trpc/origin";

const from = (headers: Record<string, string>) =>
  isSameOrigin(new Request("http://localhost:3000/api/trpc/keys.create", { method: "POST", headers }));

it.each([
  [{ "sec-fetch-site": "same-origin" }, true],
  [{ origin: "http://localhost:3000" }, true],
  [{ origin: "http://192.168.1.5:3000", host: "192.168.1.5:3000" }, true],
  [{}, false],
  [{ origin: "null" }, false],
  [{ origin: "https://evil.example" }, false],
  [{ origin: "https://evil.example", "sec-fetch-site": "cross-site" }, false],
  [{ origin: "http://localhost:3000.evil.example" }, false],
  [{ "sec-fetch-site": "same-site" }, false],
])("of a change with %j it says %s", (headers, isOurs) => {
  expect(from(headers)).toBe(isOurs);
});
