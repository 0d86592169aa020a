import { asObject } from "./json.ts";

export const mediaTypeOf = (header: string | undefined): string => header?.split(";")[0]?.trim().toLowerCase() ?? "";

export const isJsonType = (type: string) => /^application\/(.+\+)?json$/.test(type) || type === "text/json";

/** The entry of a `content` map that covers a media type: the same, or by `*`; undefined when none does. */
export function contentFor(content: unknown, type: string): { schema?: unknown } | undefined {
  const entries = Object.entries(asObject(content)).map(
    ([range, entry]) => [mediaTypeOf(range), asObject(entry)] as const,
  );
  const find = (wanted: string) => entries.find(([range]) => range === wanted)?.[1];
  return find(type) ?? find(`${type.split("/")[0]}/*`) ?? find("*/*") ?? find("*");
}
