import { describe, expect, it } from "vitest";
import * as auth from "./auth.ts";
import * as returns from "./returns.ts";
import type { SendBody } from "./send-body.ts";
import { testApi, testTool } from "./test-host.ts";

const getItAt = "https://acme.example/keys";
const field = (name: string) => ({ name, label: name, help: `The ${name}.`, example: name });

async function requestWith(form: auth.Auth, secrets: auth.Secrets, body: SendBody = {}, path = "/things?page=2") {
  const { api, requests } = testApi(testTool({ auth: form }), [{}], { secrets });
  await api.post(path, { ...body, returns: returns.nothing });
  return requests[0] ?? expect.fail("nothing was sent");
}

describe("a credential reaches the vendor", () => {
  it("as a bearer token", async () => {
    const { headers } = await requestWith(auth.bearer({ getItAt }), { api_key: "k1" });
    expect(headers.authorization).toBe("Bearer k1");
  });

  it("in a header with a prefix", async () => {
    const { headers } = await requestWith(auth.header("Authorization", { getItAt, prefix: "Token " }), {
      api_key: "k1",
    });
    expect(headers.authorization).toBe("Token k1");
  });

  it("in a header of its own, from the first field unless another is named", async () => {
    const fields = [field("id"), field("key")];
    const secrets = { id: "i1", key: "k1" };
    expect((await requestWith(auth.header("X-Id", { getItAt, fields }), secrets)).headers["x-id"]).toBe("i1");
    expect((await requestWith(auth.header("X-Key", { getItAt, fields, field: "key" }), secrets)).headers["x-key"]).toBe(
      "k1",
    );
  });

  it("as a query parameter, beside others and percent-encoded", async () => {
    const { url } = await requestWith(auth.query("api_key", { getItAt }), { api_key: "a&b=c/ü" });
    const { searchParams, pathname } = new URL(url);
    expect([...searchParams]).toEqual([
      ["page", "2"],
      ["api_key", "a&b=c/ü"],
    ]);
    expect(pathname).toBe("/v1/things");
  });

  it("by basic authentication, in UTF-8, with or without a password", async () => {
    const both = auth.basic({ getItAt, fields: [field("user"), field("pass")], user: "user", password: "pass" });
    const secrets = { user: "ada", pass: "pässword" };
    const decode = (value = "") => Buffer.from(value.replace("Basic ", ""), "base64").toString("utf8");
    expect(decode((await requestWith(both, secrets)).headers.authorization)).toBe("ada:pässword");
    const userOnly = auth.basic({ getItAt, fields: [field("key")], user: "key" });
    expect(decode((await requestWith(userOnly, { key: "k1" })).headers.authorization)).toBe("k1:");
    const fixed = auth.basic({ getItAt, fields: [field("key")], user: { always: "api" }, password: "key" });
    expect(decode((await requestWith(fixed, { key: "k1" })).headers.authorization)).toBe("api:k1");
  });

  it("in no body where the request has none", async () => {
    const { api, requests } = testApi(testTool({ auth: auth.body("key", { getItAt }) }), [{}], {
      secrets: { api_key: "k1" },
    });
    await api.get("/things", { returns: returns.nothing });
    expect(requests[0]?.body).toBeUndefined();
  });

  it("in a JSON body, beside what the operation sends", async () => {
    const form = auth.body("key", { getItAt });
    const { body, headers } = await requestWith(form, { api_key: "k1" }, { json: { to: "ada" } });
    expect(JSON.parse(String(body))).toEqual({ to: "ada", key: "k1" });
    expect(headers["content-type"]).toBe("application/json");
    expect(JSON.parse(String((await requestWith(form, { api_key: "k1" })).body))).toEqual({ key: "k1" });
  });

  it("in a form body", async () => {
    const { body } = await requestWith(auth.body("key", { getItAt }), { api_key: "k&1" }, { form: { to: "ada" } });
    expect([...new URLSearchParams(String(body))]).toEqual([
      ["to", "ada"],
      ["key", "k&1"],
    ]);
  });

  it("in the base URL and nowhere else", async () => {
    const form = auth.inBaseUrl({ getItAt, fields: [{ ...field("token"), pattern: /^\d+:\w+$/ }] });
    const { api, requests } = testApi(testTool({ auth: form, baseUrl: "https://api.acme.example/bot{token}" }), [{}], {
      secrets: { token: "12:abc" },
    });
    await api.get("/me", { returns: returns.nothing });
    expect(requests[0]?.url).toBe("https://api.acme.example/bot12:abc/me");
    expect(Object.keys(requests[0]?.headers ?? {})).toEqual(["accept"]);
  });

  it("in several places at once, each field asked for once", async () => {
    const fields = [field("id"), field("key")];
    const form = auth.all(
      auth.header("x-id", { getItAt, fields, field: "id" }),
      auth.query("key", { getItAt, fields, field: "key" }),
    );
    const { headers, url } = await requestWith(form, { id: "i1", key: "k1" });
    expect([headers["x-id"], new URL(url).searchParams.get("key")]).toEqual(["i1", "k1"]);
    expect(form.fields.map(({ name }) => name)).toEqual(["id", "key"]);
  });

  it("as the access token of a connected account, which nobody types in", async () => {
    const form = auth.oauth2({
      getItAt,
      authorizeUrl: "https://login.acme.example/authorize",
      tokenUrl: "https://login.acme.example/token",
      scopes: ["read"],
    });
    const { headers } = await requestWith(form, { access_token: "a1" });
    expect(headers.authorization).toBe("Bearer a1");
    expect(form.fields).toMatchObject([{ name: "access_token", example: "sample_access_token" }]);
    expect(form.oauth).toMatchObject({ issuer: "https://login.acme.example", tokenAuth: "body", scopes: ["read"] });
  });

  it("never with an anonymous request, wherever it goes", async () => {
    const form = auth.all(auth.bearer({ getItAt }), auth.query("key", { getItAt }));
    const { api, requests } = testApi(testTool({ auth: form }), [{}], { secrets: { api_key: "k1" } });
    await api.get("/file", { baseUrl: "https://files.example", isAnonymous: true, returns: returns.nothing });
    expect(requests[0]).toEqual({
      method: "GET",
      url: "https://files.example/file",
      headers: { accept: "application/json" },
    });
  });

  it("not at all when there is none, so that keyless calls carry no empty header", async () => {
    const { headers } = await requestWith(auth.bearer({ getItAt }), {});
    expect(headers).not.toHaveProperty("authorization");
  });
});
