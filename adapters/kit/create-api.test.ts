import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { z } from "zod";
import type { RequestOptions } from "./api.ts";
import * as auth from "./auth.ts";
import { UpstreamFailure } from "./failure.ts";
import * as returns from "./returns.ts";
import { testApi, testTool } from "./test-host.ts";

async function requestOf(path: string, options: Partial<RequestOptions<unknown>> = {}, tool = testTool()) {
  const { api, requests } = testApi(tool);
  await api.get(path, { ...options, returns: returns.nothing });
  return requests[0] ?? expect.fail("nothing was sent");
}
const urlOf = async (path: string, options: Partial<RequestOptions<unknown>> = {}) =>
  new URL((await requestOf(path, options)).url);

describe("a request's address", () => {
  it("keeps any value of a placeholder within its one segment", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ minLength: 1, unit: "grapheme" }), async (id) => {
        fc.pre(!/^\.{1,2}$/.test(id));
        const { pathname, search, hash, host } = await urlOf("/things/{id}/parts", { params: { id } });
        expect([host, search, hash]).toEqual(["api.acme.example", "", ""]);
        const [, version, things, segment, parts, ...rest] = pathname.split("/");
        expect([version, things, parts, rest.length]).toEqual(["v1", "things", "parts", 0]);
        expect(decodeURIComponent(segment ?? "")).toBe(id);
      }),
    );
  });

  it("keeps slashes where the path says so, and encodes the rest", async () => {
    const { pathname } = await urlOf("/models/{model+}/run", { params: { model: "acme/fast model/ü?x#y" } });
    expect(pathname).toBe("/v1/models/acme/fast%20model/%C3%BC%3Fx%23y/run");
  });

  it("leaves a value as it is where the path says so", async () => {
    expect((await requestOf("/{url!}", { params: { url: "https://example.com/a?b=c" } })).url).toBe(
      "https://api.acme.example/v1/https://example.com/a?b=c",
    );
  });

  it.each([
    ["/things/{id}", ".."],
    ["/things/{id}", "."],
    ["/things/{id+}", "a/../../../admin"],
    ["/things/{id+}", ".."],
  ])("refuses to climb out of %s with %s", async (path, id) => {
    const { api, requests } = testApi(testTool());
    await expect(api.delete(path, { params: { id }, returns: returns.nothing })).rejects.toThrow(UpstreamFailure);
    expect(requests).toEqual([]);
  });

  it.each([{}, { id: "" }])("is not made when a placeholder has no value: %o", async (params) => {
    await expect(urlOf("/things/{id}", { params })).rejects.toThrow(/lacks id/);
  });

  it("leaves out undefined query members, repeats arrays and keeps a query of the path", async () => {
    const { search } = await urlOf("/things?alt=json", {
      query: { q: "a&b", tag: ["x", "y"], none: undefined, zero: 0 },
    });
    expect(search).toBe("?alt=json&q=a%26b&tag=x&tag=y&zero=0");
  });

  it("takes another host where the operation names one, without a doubled slash", async () => {
    expect((await requestOf("/x", { baseUrl: "https://files.acme.example/" })).url).toBe(
      "https://files.acme.example/x",
    );
  });
});

describe("a base URL with a credential's part", () => {
  const tool = testTool({
    baseUrl: "https://{subdomain}.acme.example/api/{site}",
    auth: auth.inBaseUrl({
      getItAt: "https://acme.example",
      fields: ["subdomain", "site"].map((name) => ({ name, label: name, help: "-", example: "x" })),
    }),
  });
  const send = (secrets: auth.Secrets) => {
    const { api, requests } = testApi(tool, [{}], { secrets });
    return api.get("/me", { returns: returns.nothing }).then(() => requests[0]?.url);
  };

  it("takes a name", async () => {
    expect(await send({ subdomain: "my-team_2", site: "v1.0" })).toBe("https://my-team_2.acme.example/api/v1.0/me");
  });

  it.each([
    "evil.example/",
    "evil.example#",
    "evil.example?",
    "user@evil.example",
    "a:b",
    "a\\b",
    "a b",
    "a\nb",
    "%2e%2e",
    "",
    "é",
  ])("refuses %j, which would lead to another host", async (subdomain) => {
    await expect(send({ subdomain, site: "x" })).rejects.toMatchObject({ failure: { kind: "auth" } });
  });

  it("refuses to climb and refuses a part that is missing", async () => {
    await expect(send({ subdomain: "a", site: ".." })).rejects.toMatchObject({ failure: { kind: "auth" } });
    await expect(send({ subdomain: "a" })).rejects.toMatchObject({ failure: { kind: "auth" } });
  });

  it("is not filled from the credential's value of another name, nor from what a value looks like", async () => {
    const url = await send({ subdomain: "a", site: "b", secret: "c" });
    expect(url).toBe("https://a.acme.example/api/b/me");
  });
});

describe("a request's headers", () => {
  it("are lower case, the operation's over the tool's, without undefined ones", async () => {
    const tool = testTool({ headers: { "X-Version": "1", "X-Kind": "tool" } });
    const { headers } = await requestOf("/x", { headers: { "x-kind": "operation", "X-None": undefined } }, tool);
    expect(headers).toStrictEqual({ accept: "application/json", "x-version": "1", "x-kind": "operation" });
  });

  it("ask for what the answer must be", async () => {
    const { api, requests } = testApi(testTool());
    await api.get("/x", { returns: returns.binary("audio/wav") });
    expect(requests[0]?.headers.accept).toBe("audio/wav");
  });
});

describe("GraphQL", () => {
  const Viewer = z.object({ viewer: z.object({ name: z.string() }) });
  const ask = (body: unknown) => {
    const { api, requests } = testApi(testTool(), [{ body }]);
    return { answer: api.graphql("query { viewer { name } }", { first: 1 }, Viewer), requests };
  };

  it("posts the document to the base URL and returns the data", async () => {
    const { answer, requests } = ask({ data: { viewer: { name: "Ada" } }, errors: null });
    expect(await answer).toEqual({ viewer: { name: "Ada" } });
    expect(requests[0]).toMatchObject({ method: "POST", url: "https://api.acme.example/v1" });
    expect(JSON.parse(String(requests[0]?.body))).toEqual({
      query: "query { viewer { name } }",
      variables: { first: 1 },
    });
  });

  it.each([
    ["with a code", { message: "No.", extensions: { code: "FORBIDDEN", x: 1 } }, "FORBIDDEN"],
    ["with a number for a code", { message: "No.", extensions: { code: 7 } }, undefined],
    ["without extensions", { message: "No.", extensions: null, path: ["viewer"] }, undefined],
    ["with a path only", { message: "No." }, undefined],
  ])("takes an error in a 200 for a failure, even beside data: %s", async (_, error, code) => {
    const { answer } = ask({ data: { viewer: { name: "Ada" } }, errors: [error] });
    await expect(answer).rejects.toMatchObject({ failure: { kind: "rejected", message: "No.", code } });
  });

  it("takes data of another shape for a bad answer", async () => {
    await expect(ask({ data: null }).answer).rejects.toMatchObject({ failure: { kind: "bad_answer" } });
  });
});

describe("a remote MCP tool", () => {
  const call = (result: unknown) =>
    testApi(testTool(), [], { callTool: async () => result }).api.callTool(
      "ask",
      {},
      z.record(z.string(), z.unknown()),
    );

  it("gives its structured content, or else its text", async () => {
    expect(await call({ structuredContent: { a: 1 }, content: [{ type: "text", text: "no" }] })).toEqual({ a: 1 });
    expect(
      await call({ content: [{ type: "text", text: "a" }, { type: "image" }, { type: "text", text: "b" }] }),
    ).toEqual({
      text: "a\nb",
    });
  });

  it("fails in its own words when it says that it failed", async () => {
    await expect(call({ isError: true, content: [{ type: "text", text: "no such page" }] })).rejects.toMatchObject({
      failure: { kind: "rejected", message: "no such page" },
    });
  });
});

describe("waiting for a job", () => {
  it("asks until there is a value", async () => {
    const check = vi.fn().mockResolvedValueOnce(undefined).mockResolvedValueOnce(undefined).mockResolvedValueOnce(0);
    const cancel = vi.fn();
    expect(await testApi(testTool()).api.poll({ check, everyMs: 1_000, cancel })).toBe(0);
    expect(check).toHaveBeenCalledTimes(3);
    expect(cancel).not.toHaveBeenCalled();
  });

  it("stops the vendor's job when the caller goes away while waiting", async () => {
    const caller = new AbortController();
    const { api } = testApi(testTool(), [], { signal: caller.signal, pollScale: 1 });
    const cancel = vi.fn().mockRejectedValue(new Error("cancelling failed"));
    const check = vi.fn(async () => void setImmediate(() => caller.abort(new Error("gone"))));
    await expect(api.poll({ check, everyMs: 60_000, cancel })).rejects.toThrow(/abort/i);
    expect([check.mock.calls.length, cancel.mock.calls.length]).toEqual([1, 1]);
  });

  it("stops the vendor's job when the caller goes away while asking", async () => {
    const caller = new AbortController();
    const { api } = testApi(testTool(), [], { signal: caller.signal });
    const cancel = vi.fn().mockResolvedValue(undefined);
    const check = async () => {
      caller.abort();
      throw new Error("the connection was closed");
    };
    await expect(api.poll({ check, everyMs: 1, cancel })).rejects.toThrow("the connection was closed");
    expect(cancel).toHaveBeenCalledOnce();
  });

  it("does not cancel a job that has failed by itself", async () => {
    const cancel = vi.fn();
    const failed = new UpstreamFailure({ kind: "rejected", message: "failed" });
    await expect(
      testApi(testTool()).api.poll({ check: () => Promise.reject(failed), everyMs: 1, cancel }),
    ).rejects.toBe(failed);
    expect(cancel).not.toHaveBeenCalled();
  });
});
