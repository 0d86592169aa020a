import qs from "qs";
import { describe, expect, it } from "vitest";
import { encodeBody, type Part, type SendBody } from "./send-body.ts";

const encoded = (send: SendBody) => encodeBody(send) ?? expect.fail("there is no body");

const bytes = (text: string) => new Uint8Array(Buffer.from(text));

const parseForm = ({ body, contentType }: ReturnType<typeof encoded>) =>
  new Response(body, { headers: { "content-type": contentType } }).formData();

describe("a request's body", () => {
  it("is absent when the operation gives none", () => {
    expect(encodeBody({})).toBeUndefined();
  });

  it("is JSON, without undefined members and with null where it was given", () => {
    expect(encoded({ json: { a: undefined, b: null, c: [1, "ü"] } })).toEqual({
      body: '{"b":null,"c":[1,"ü"]}',
      contentType: "application/json",
    });
    expect(encoded({ json: null }).body).toBe("null");
    expect(encoded({ json: 0 }).body).toBe("0");
  });

  it("is a form in which an array repeats its name and nothing stands for undefined", () => {
    const { body, contentType } = encoded({
      form: { to: ["a&b", "c=d"], n: 0, yes: true, none: undefined, nil: null, e: "" },
    });
    expect(contentType).toBe("application/x-www-form-urlencoded");
    expect([...new URLSearchParams(String(body))]).toEqual([
      ["to", "a&b"],
      ["to", "c=d"],
      ["n", "0"],
      ["yes", "true"],
      ["e", ""],
    ]);
  });

  it("is a nested form with brackets", () => {
    const value = {
      line_items: [{ price: "price_1", quantity: 2 }, { price: "a[b]=c&d" }],
      metadata: { "order id": "ü" },
    };
    const { body, contentType } = encoded({ nestedForm: { ...value, none: undefined, nil: null } });
    expect(contentType).toBe("application/x-www-form-urlencoded");
    expect(decodeURIComponent(String(body))).toContain("line_items[0][price]=price_1&line_items[0][quantity]=2");
    expect(qs.parse(String(body))).toEqual({
      line_items: [{ price: "price_1", quantity: "2" }, { price: "a[b]=c&d" }],
      metadata: { "order id": "ü" },
    });
  });

  it("is multipart that a server reads back, bytes unchanged", async () => {
    const content = new Uint8Array(Array.from({ length: 512 }, (_, index) => index % 256));
    const form = await parseForm(
      encoded({
        multipart: [
          { name: "model", value: "whisper – ü\nline two" },
          { name: "file", filename: 'my "best" tâke.mp3', contentType: "audio/mpeg", content },
          { name: "empty", value: "" },
        ],
      }),
    );
    expect(form.get("model")).toBe("whisper – ü\nline two");
    expect(form.get("empty")).toBe("");
    const file = form.get("file");
    if (!(file instanceof File)) throw new Error("the file did not arrive as a file");
    expect([file.name, file.type]).toEqual(['my "best" tâke.mp3', "audio/mpeg"]);
    expect(new Uint8Array(await file.arrayBuffer())).toEqual(content);
  });

  it("cannot get further parts through the content, name or type of a part", async () => {
    const harmless: Part = { name: "text", value: "hello" };
    const boundary = encoded({ multipart: [harmless] }).contentType.split("boundary=")[1];
    const smuggled = `\r\n--${boundary}\r\nContent-Disposition: form-data; name="model"\r\n\r\nexpensive\r\n--${boundary}--\r\n`;
    const contents: readonly Part[][] = [
      [{ name: "text", value: `hello${smuggled}` }],
      [{ name: "file", filename: "a.txt", contentType: "text/plain", content: bytes(smuggled) }],
      [{ name: 'text"; name="model', value: "1" }],
      [{ name: 'text"\r\n\r\nx', value: "1" }],
      [{ name: "file", filename: 'a"; name="model"\r\nX: y', contentType: "text/plain", content: bytes("1") }],
      [
        {
          name: "file",
          filename: "a",
          contentType: 'text/plain\r\nContent-Disposition: form-data; name="model"',
          content: bytes("1"),
        },
      ],
    ];
    for (const multipart of contents) {
      const form = await parseForm(encoded({ multipart }));
      expect([...form.keys()]).toEqual(multipart.map(({ name }) => name));
    }
  });

  it("is the same multipart bytes for the same parts", () => {
    const multipart: Part[] = [{ name: "a", value: "1" }];
    expect(encoded({ multipart })).toEqual(encoded({ multipart }));
  });

  it("is the raw bytes with their own type", () => {
    const content = new Uint8Array([0, 255, 128]);
    expect(encoded({ raw: { content, contentType: "audio/wav" } })).toEqual({
      body: content,
      contentType: "audio/wav",
    });
  });

  it("is one JSON value a line, each line ended", () => {
    expect(encoded({ ndjson: [{ id: 1, text: "a\nb" }, [2]] })).toEqual({
      body: '{"id":1,"text":"a\\nb"}\n[2]\n',
      contentType: "application/x-ndjson",
    });
  });
});
