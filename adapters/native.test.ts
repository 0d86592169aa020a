import { deflateSync } from "node:zlib";
import fc from "fast-check";
import { DateTime } from "luxon";
import { describe, expect, it } from "vitest";
import { charts } from "./charts/index.ts";
import { csv } from "./csv/index.ts";
import { datetime } from "./datetime/index.ts";
import { html } from "./html/index.ts";
import { json } from "./json/index.ts";
import { type ApiHost, createApi } from "./kit/create-api.ts";
import type { Tool } from "./kit/define-tool.ts";
import { math } from "./math/index.ts";
import { pdf } from "./pdf/index.ts";
import { qrCode } from "./qr-code/index.ts";
import { text } from "./text/index.ts";

// What the samples do not show: laws that hold for any input, and hostile input. Work runs in threads of its own, whose
// time limits are part of the product: the tests wait for them instead of measuring.
const patient = 120_000;

const files: Uint8Array[] = [];

/** Runs an operation as the gateway does: input parsed before, output after. */
async function call(tool: Tool, name: string, input: Record<string, unknown>) {
  const operation = tool.operations.find((candidate) => candidate.name === name);
  if (!operation) throw new Error(`no ${tool.slug}/${name}`);
  const unused = () => {
    throw new Error("a native tool reaches nothing");
  };
  const host: ApiHost = {
    send: unused,
    callTool: unused,
    secrets: {},
    artifact: (content, { contentType }) => ({
      artifact: String(files.push(content) - 1),
      content_type: contentType,
      bytes: content.byteLength,
    }),
    progress: () => {},
    used: () => {},
    vendorCost: () => {},
    idempotencyKey: "call_test",
    now: () => new Date("2026-01-15T12:00:00Z"),
    signal: new AbortController().signal,
  };
  // biome-ignore lint/suspicious/noExplicitAny: outputs of thirty operations, each asserted where it is read.
  return operation.output.parse(await operation.run(operation.input.parse(input), createApi(tool, host))) as any;
}

const fileBase64 = ({ artifact }: { artifact: string }) =>
  Buffer.from(files[Number(artifact)] ?? []).toString("base64");

const refused = (sentence: RegExp) => ({ failure: { kind: "rejected", message: expect.stringMatching(sentence) } });

describe("QR codes", () => {
  it(
    "say what was written, for any text",
    async () => {
      const texts = fc
        .string({ unit: "grapheme", minLength: 1, maxLength: 120 })
        .filter((value) => value.trim() !== "");
      await fc.assert(
        fc.asyncProperty(texts, async (written) => {
          const { image } = await call(qrCode, "create", { text: written, size: 640 });
          const { codes } = await call(qrCode, "read", { image: fileBase64(image) });
          expect(codes.map((code: { text: string }) => code.text)).toEqual([written]);
        }),
        { numRuns: 25 },
      );
    },
    patient,
  );

  it("are refused when a text is too long or the image too small to be read", async () => {
    await expect(call(qrCode, "create", { text: "🎉".repeat(1_000) })).rejects.toMatchObject(refused(/2953 bytes/));
    await expect(call(qrCode, "create", { text: "x".repeat(1_500), size: 64 })).rejects.toMatchObject(
      refused(/pixels/),
    );
  });

  it("are not looked for in an image that unpacks to more pixels than it may have", async () => {
    const header = Buffer.from("0000000d494844520000ffff0000ffff0800000000", "hex");
    const bomb = Buffer.concat([Buffer.from("89504e470d0a1a0a", "hex"), header, deflateSync(Buffer.alloc(100_000))]);
    await expect(call(qrCode, "read", { image: bomb.toString("base64") })).rejects.toMatchObject(
      refused(/scale it down/),
    );
    await expect(call(qrCode, "read", { image: "AAAA" })).rejects.toMatchObject(refused(/PNG nor a JPEG/));
  });
});

describe("CSV", () => {
  const name = fc.stringMatching(/^[a-z]\w{0,8}$/);
  const cell = fc.string({ unit: "grapheme", maxLength: 12 }).map((value) => value || null);
  const table = fc
    .uniqueArray(name, { minLength: 1, maxLength: 5 })
    .chain((names) =>
      fc.array(fc.record(Object.fromEntries(names.map((key) => [key, cell]))), { minLength: 1, maxLength: 8 }),
    );

  it.each([",", ";", "\t", "|"])("brings back the rows it was made of, delimited by %j", async (delimiter) => {
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        const written = await call(csv, "from_json", { rows, delimiter });
        const read = await call(csv, "to_json", { csv: written.csv, delimiter, types: "text" });
        expect(read.rows).toEqual(rows.map((row) => ({ ...row })));
      }),
      { numRuns: 40 },
    );
  });

  it("keeps numbers and booleans, and identifiers that only look like numbers", async () => {
    const rows = [
      { n: -1.5e-7, b: true, id: "007" },
      { n: 9007199254740991, b: null, id: "12345678901234567890" },
      { n: null, b: false, id: "1" },
    ];
    const { csv: written } = await call(csv, "from_json", { rows });
    expect((await call(csv, "to_json", { csv: written })).rows).toEqual(rows);
  });

  it("names every column once, whatever the head row says", async () => {
    const { columns } = await call(csv, "to_json", { csv: "a,a,,__proto__,a_2\n1,2,3,4,5,6" });
    expect(columns.map((column: { name: string }) => column.name)).toEqual([
      "a",
      "a_2",
      "column_3",
      "column_4",
      "a_2_2",
      "column_6",
    ]);
  });

  it("says what is broken", async () => {
    await expect(call(csv, "to_json", { csv: 'a,b\n1,"2' })).rejects.toMatchObject(refused(/broken/));
    await expect(call(csv, "to_json", { csv: ",".repeat(5_000) })).rejects.toMatchObject(refused(/columns/));
  });
});

describe("JSON", () => {
  it(
    "patches turn the first document into the second",
    async () => {
      await fc.assert(
        fc.asyncProperty(jsonDocument, jsonDocument, async (before, after) => {
          const { patch, equal } = await call(json, "diff", { before, after, match_by: "id" });
          expect(applyPatch(before, patch)).toEqual(after);
          expect(equal).toBe(patch.length === 0);
        }),
        { numRuns: 200 },
      );
    },
    patient,
  );

  it("queries that grow without bound, or do not parse, are refused", async () => {
    const doubling = `@${"|[@,@]".repeat(40)}`;
    await expect(call(json, "query", { data: { a: 1 }, expression: doubling })).rejects.toMatchObject(
      refused(/too large/),
    );
    await expect(call(json, "query", { data: [], expression: "[?" })).rejects.toMatchObject(refused(/JMESPath/));
  });

  it("schemas with a pattern that backtracks for ever end at the time limit", async () => {
    const schema = { type: "string", pattern: "^(a+)+$" };
    await expect(call(json, "validate", { data: `${"a".repeat(60)}!`, schema })).rejects.toMatchObject(
      refused(/longer than/),
    );
  });

  it("schemas that are wrong, or point out of themselves, are refused with the reason", async () => {
    await expect(call(json, "validate", { data: 1, schema: { type: "nope" } })).rejects.toMatchObject(
      refused(/schema itself/),
    );
    const remote = { $ref: "https://example.com/schema.json" };
    await expect(call(json, "validate", { data: 1, schema: remote })).rejects.toMatchObject(refused(/example\.com/));
  });

  it("dialects differ where they should", async () => {
    const schema = { prefixItems: [{ type: "string" }] };
    expect((await call(json, "validate", { data: [1], schema })).valid).toBe(false);
    expect((await call(json, "validate", { data: [1], schema, dialect: "draft-07" })).valid).toBe(true);
  });
});

describe("regular expressions", () => {
  it("that would backtrack for ever elsewhere finish here", async () => {
    const evil = { text: `${"a".repeat(200_000)}!`, pattern: "^(a+)+$" };
    expect(await call(text, "find_matches", evil)).toEqual({ matches: [], total: 0 });
    expect((await call(text, "replace_matches", { ...evil, replacement: "" })).replaced).toBe(0);
  });

  it("outside of RE2, and replacements without their group, are refused", async () => {
    await expect(call(text, "find_matches", { text: "a", pattern: "(?=a)" })).rejects.toMatchObject(
      refused(/look-around/),
    );
    await expect(call(text, "find_matches", { text: "a", pattern: "((a{100}){100}){100}" })).rejects.toMatchObject(
      refused(/./),
    );
    const wrong = { text: "a", pattern: "(a)", replacement: "$2" };
    await expect(call(text, "replace_matches", wrong)).rejects.toMatchObject(refused(/\$2/));
  });

  it("find what JavaScript finds", async () => {
    const words = fc.string({ unit: fc.constantFrom("a", "b", "1", " ", "é"), maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(words, async (value) => {
        const found = await call(text, "find_matches", { text: value, pattern: "[ab]+(\\d)?" });
        expect(found.matches.map((match: { text: string; start: number }) => [match.text, match.start])).toEqual(
          [...value.matchAll(/[ab]+(\d)?/g)].map((match) => [match[0], match.index]),
        );
      }),
      { numRuns: 60 },
    );
  });
});

describe("encodings", () => {
  it.each(["base64", "base64url", "hex", "percent"])("%s brings back any text", async (encoding) => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "binary" }), async (value) => {
        const { encoded } = await call(text, "encode", { text: value, encoding });
        expect((await call(text, "decode", { encoded, encoding })).text).toBe(value);
      }),
    );
  });

  it("refuse what is not theirs", async () => {
    await expect(call(text, "decode", { encoded: "äö", encoding: "base64" })).rejects.toMatchObject(
      refused(/not base64/),
    );
    await expect(call(text, "decode", { encoded: "/+8=", encoding: "base64" })).rejects.toMatchObject(refused(/UTF-8/));
    await expect(call(text, "decode", { encoded: "100%", encoding: "percent" })).rejects.toMatchObject(
      refused(/percent/),
    );
  });
});

describe("calculations", () => {
  it.each(["ones(1e5, 1e5)", "sum(1:1e9)", "factorial(1e9)", "f(x) = f(x + 1); f(1)"])(
    "%s is refused instead of blocking",
    async (expression) => {
      await expect(call(math, "evaluate", { expression })).rejects.toMatchObject(refused(/./));
    },
    patient,
  );

  it.each([
    "import({a: 1})",
    "config({number: 'number'})",
    "evaluate('1')",
    "parse('1')",
    "createUnit('foo')",
    "typed.clear()",
    "f = compile; f('1')",
    "cos.constructor('return process')()",
    "[].constructor",
    "simplify('x')",
  ])("%s reaches nothing behind the expression", async (expression) => {
    await expect(call(math, "evaluate", { expression })).rejects.toMatchObject(refused(/cannot be evaluated/));
  });

  it("leave nothing behind for the next one", async () => {
    await call(math, "evaluate", { expression: "leak = 5; pi = 3" });
    await expect(call(math, "evaluate", { expression: "leak" })).rejects.toMatchObject(refused(/leak/));
    expect((await call(math, "evaluate", { expression: "pi" })).number).toBe(Math.PI);
  });

  it("are exact in decimals", async () => {
    expect((await call(math, "evaluate", { expression: "0.1 + 0.2 == 0.3" })).result).toBe("true");
    expect((await call(math, "evaluate", { expression: "2^100", precision: 40 })).result).toBe(
      "1267650600228229401496703205376",
    );
  });

  it("refuse units that do not fit", async () => {
    await expect(call(math, "convert_units", { value: 1, from: "kg", to: "m" })).rejects.toMatchObject(
      refused(/kg cannot/),
    );
  });
});

describe("clocks", () => {
  const convert = (time: string, extra = {}) =>
    call(datetime, "convert", { time, from_zone: "Europe/Berlin", to_zones: ["UTC"], ...extra });

  it("a time that spring skips moves forward over the gap", async () => {
    const { clock, from, times } = await convert("2026-03-29T02:30");
    expect([clock, from.iso, times[0].iso]).toEqual(["skipped", "2026-03-29T03:30:00+02:00", "2026-03-29T01:30:00Z"]);
  });

  it("a time that autumn repeats is the earlier one, or the later when asked", async () => {
    expect((await convert("2026-10-25T02:30")).times[0].iso).toBe("2026-10-25T00:30:00Z");
    const later = await convert("2026-10-25T02:30", { if_repeated: "later" });
    expect([later.clock, later.times[0].iso]).toEqual(["repeated", "2026-10-25T01:30:00Z"]);
  });

  it("an offset in the text decides alone", async () => {
    const { clock, times } = await convert("2026-10-25T02:30+01:00");
    expect([clock, times[0].iso]).toEqual(["exact", "2026-10-25T01:30:00Z"]);
  });

  it("a day keeps the local clock where 24 hours do not", async () => {
    const start = { time: "2026-03-28T12:00", zone: "Europe/Berlin" };
    expect((await call(datetime, "add", { ...start, duration: "P1D" })).end.iso).toBe("2026-03-29T12:00:00+02:00");
    expect((await call(datetime, "add", { ...start, duration: "PT24H" })).end.iso).toBe("2026-03-29T13:00:00+02:00");
  });

  it("working days added are working days counted", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 300 }),
        fc.integer({ min: 0, max: 6 }),
        async (working_days, shift) => {
          const start = DateTime.utc(2026, 1, 1).plus({ days: shift }).toISODate() ?? "";
          const holidays = ["2026-01-06", "2026-04-03", "2026-12-25"];
          const { end } = await call(datetime, "add", { time: start, working_days, holidays });
          const from = DateTime.fromISO(start, { zone: "utc" }).plus({ days: 1 }).toISODate();
          const to = DateTime.fromISO(end.iso, { zone: "utc" }).plus({ days: 1 }).toISODate();
          const counted = await call(datetime, "difference", { start: from, end: to, holidays });
          expect(counted.working_days).toBe(working_days);
        },
      ),
      { numRuns: 50 },
    );
  });

  it("what cannot be read is refused with an example", async () => {
    await expect(convert("tomorrow")).rejects.toMatchObject(refused(/ISO 8601/));
    await expect(call(datetime, "add", { time: "2026-01-01", duration: "one day" })).rejects.toMatchObject(
      refused(/P1DT12H/),
    );
    await expect(call(datetime, "parse", { text: "15. Brumaire" })).rejects.toMatchObject(refused(/format/));
  });

  it.each([
    ["2026-01-15T12:00:00Z", "iso"],
    ["Thu, 15 Jan 2026 12:00:00 +0000", "rfc2822"],
    ["Thursday, 15-Jan-26 12:00:00 GMT", "http"],
    ["2026-01-15 12:00:00", "sql"],
    ["1768478400", "unix_seconds"],
    ["1768478400000", "unix_milliseconds"],
  ])("%s is read as %s", async (written, form) => {
    expect(await call(datetime, "parse", { text: written })).toMatchObject({ iso: "2026-01-15T12:00:00Z", form });
  });
});

describe("HTML", () => {
  it(
    "that nests without end is refused",
    async () => {
      const bottomless = { html: "<div>".repeat(20_000) };
      await expect(call(html, "to_markdown", bottomless)).rejects.toMatchObject(refused(/./));
    },
    patient,
  );

  it("keeps tables rectangular, whatever spans they claim", async () => {
    const table = '<table><tr><td colspan="1000" rowspan="65534">a</td></tr><tr><td>b</td></tr></table>';
    const { tables } = await call(html, "extract_tables", { html: table });
    expect(new Set(tables[0].rows.map((row: unknown[]) => row.length)).size).toBe(1);
  });

  it("without an article says what to use instead", async () => {
    await expect(call(html, "extract_article", { html: "<img src=x>" })).rejects.toMatchObject(refused(/to_markdown/));
  });

  it("gives no links that run code", async () => {
    const page = '<a href=" JavaScript:alert(1)">x</a><a href="/y">y</a>';
    const { links } = await call(html, "extract_links", { html: page, base_url: "https://example.com" });
    expect(links.map((link: { url: string }) => link.url)).toEqual(["https://example.com/y"]);
    expect((await call(html, "to_markdown", { html: page })).markdown).not.toMatch(/alert/);
  });
});

describe("PDF", () => {
  it(
    "documents say what the Markdown said",
    async () => {
      const markdown =
        "# Ünïcode — Ωμέγα\n\nЖук **жирный** ½ ≤ ∞\n\n- eins\n- zwei\n\n| a | b |\n|---|---|\n| Zoë | 9 € |\n";
      const { file, pages, missing_characters } = await call(pdf, "from_markdown", { markdown, title: "Ünïcode" });
      expect([pages, missing_characters]).toEqual([1, ""]);
      const read = await call(pdf, "extract_text", { pdf: fileBase64(file) });
      expect(read.metadata.title).toBe("Ünïcode");
      for (const part of ["Ünïcode — Ωμέγα", "Жук жирный ½ ≤ ∞", "eins", "zwei", "Zoë", "9 €", "1 / 1"]) {
        expect(read.pages[0].text).toContain(part);
      }
    },
    patient,
  );

  it(
    "long documents are read in parts without losing or repeating a page",
    async () => {
      const markdown = Array.from({ length: 150 }, (_, n) => `Paragraph number ${n}.`).join("\n\n");
      const { file, pages } = await call(pdf, "from_markdown", { markdown });
      const seen: number[] = [];
      for (let next: number | null = 1; next !== null; ) {
        const part = await call(pdf, "extract_text", { pdf: fileBase64(file), first_page: next, pages_max: 2 });
        seen.push(...part.pages.map((page: { page: number }) => page.page));
        next = part.next_page;
      }
      expect(seen).toEqual(Array.from({ length: pages }, (_, index) => index + 1));
    },
    patient,
  );

  it("says which characters it cannot draw", async () => {
    const { missing_characters } = await call(pdf, "from_markdown", { markdown: "東京 and 🎉" });
    expect(missing_characters).toBe("東京🎉");
  });

  it("files that are broken are refused", async () => {
    const broken = Buffer.from("%PDF-1.7\n1 0 obj << /Type /Catalog >> endobj\ntrailer << /Root 9 0 R >>").toString(
      "base64",
    );
    await expect(call(pdf, "extract_text", { pdf: broken })).rejects.toMatchObject(refused(/no readable PDF/));
    await expect(call(pdf, "extract_text", { pdf: "AAAA" })).rejects.toMatchObject(refused(/no readable PDF/));
  });

  it("a page tree that contains itself comes to an end", async () => {
    const circle = "%PDF-1.7\n1 0 obj << /Type /Catalog /Pages 1 0 R >> endobj\ntrailer << /Root 1 0 R >>";
    const { pages } = await call(pdf, "extract_text", { pdf: Buffer.from(circle).toString("base64") });
    expect(pages).toEqual([{ page: 1, text: "" }]);
  });

  it(
    "documents of more pages than allowed are refused",
    async () => {
      const endless = { markdown: "a\n\n".repeat(60_000) };
      await expect(call(pdf, "from_markdown", endless)).rejects.toMatchObject(refused(/200 pages|longer than/));
    },
    patient,
  );
});

describe("charts", () => {
  const chart = { type: "bar", categories: ["a", "b"], series: [{ name: "n", values: [1, 2] }] };

  it.each(["line", "bar", "area", "pie", "donut"])("a %s chart is a picture of the size asked for", async (type) => {
    const drawn = await call(charts, "render", { ...chart, type, width: 300, height: 200, scale: 2 });
    const png = Buffer.from(fileBase64(drawn.image), "base64");
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([600, 400]);
    expect([drawn.width, drawn.height]).toEqual([600, 400]);
  });

  it("text cannot break out of the drawing", async () => {
    const hostile = '</text><script>alert(1)</script><image href="file:///etc/passwd"/>';
    const input = { ...chart, title: hostile, categories: [hostile, "b"], series: [{ name: hostile, values: [1, 2] }] };
    const { image } = await call(charts, "render", { ...input, format: "svg" });
    expect(Buffer.from(fileBase64(image), "base64").toString()).not.toMatch(/<script|<image/);
  });

  it("data that does not fit the chart is named, with its place", async () => {
    const wrong = { ...chart, series: [{ values: [1] }] };
    await expect(call(charts, "render", wrong)).rejects.toMatchObject({ issues: [{ path: ["series", 0, "values"] }] });
  });
});

const jsonDocument = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom(null, true, 0, 1.5, "", "é", "long text that is the same but for the end"),
    fc.array(tie("value"), { maxLength: 5 }),
    fc.array(fc.record({ id: fc.nat(4), v: tie("value") }), { maxLength: 5 }),
    fc.dictionary(fc.constantFrom("a", "b/c", "d~e", "_t", "id"), tie("value"), { maxKeys: 4, noNullPrototype: true }),
  ),
})).value;

type PatchStep = { op: "add" | "remove" | "replace" | "move"; path: string; from?: string; value?: unknown };

/** https://www.rfc-editor.org/rfc/rfc6902, written for this test so that the library does not prove itself. */
function applyPatch(document: unknown, patch: readonly PatchStep[]): unknown {
  const root = { "": structuredClone(document) } as Record<string, unknown>;
  for (const { op, path, from, value } of patch) {
    if (op === "replace") put(root, path, value, true);
    if (op === "add") put(root, path, value, false);
    if (op === "remove") take(root, path);
    if (op === "move") put(root, path, take(root, from ?? ""), false);
  }
  return root[""];
}

function locate(root: Record<string, unknown>, path: string): { parent: Record<string, unknown>; key: string } {
  const keys = path.split("/").map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"));
  const key = keys.pop() ?? "";
  const parent = keys.reduce((node, name) => node[name] as Record<string, unknown>, root);
  return { parent, key };
}

function put(root: Record<string, unknown>, path: string, value: unknown, isReplacing: boolean): void {
  const { parent, key } = locate(root, path);
  if (Array.isArray(parent) && !isReplacing) parent.splice(Number(key), 0, value);
  else parent[key] = value;
}

function take(root: Record<string, unknown>, path: string): unknown {
  const { parent, key } = locate(root, path);
  if (Array.isArray(parent)) return parent.splice(Number(key), 1)[0];
  const taken = parent[key];
  delete parent[key];
  return taken;
}
