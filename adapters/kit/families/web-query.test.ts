import { describe, expect, it } from "vitest";
import { startOf, withSites } from "./web-query.ts";

describe("a query with domains", () => {
  it("names them as operators, and stays as it is without any", () => {
    expect(withSites({ query: "mcp" }, 100)).toBe("mcp");
    expect(withSites({ query: "mcp", include_domains: ["a.org"] }, 100)).toBe("mcp site:a.org");
    expect(
      withSites({ query: "mcp", include_domains: ["a.org", "b.org"], exclude_domains: ["c.org", "d.org"] }, 100),
    ).toBe("mcp (site:a.org OR site:b.org) -site:c.org -site:d.org");
  });

  it("is refused where it grows longer than the engine takes", () => {
    const wanted = { query: "mcp", include_domains: ["a.org"] };
    expect(withSites(wanted, 14)).toHaveLength(14);
    expect(() => withSites(wanted, 13)).toThrow("longer than 13 characters");
  });
});

it("knows when a time range began", () => {
  const now = new Date("2026-01-15T12:00:00.000Z");
  expect(startOf("day", now).toISOString()).toBe("2026-01-14T12:00:00.000Z");
  expect(startOf("week", now).toISOString()).toBe("2026-01-08T12:00:00.000Z");
});
