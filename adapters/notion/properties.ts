import { z } from "zod";

const RichText = z.array(z.object({ plain_text: z.string().nullish() }));

/** https://developers.notion.com/reference/page-property-values: `type` names the member that holds the value. */
export const VendorProperties = z.record(z.string(), z.looseObject({ type: z.string() }));
type VendorProperty = z.output<typeof VendorProperties>[string];

export const Properties = z
  .record(z.string(), z.unknown())
  .describe("By name: texts, numbers, names of options, lists of them, dates as {start, end}.");

export const toProperties = (properties: z.output<typeof VendorProperties>) =>
  Object.fromEntries(Object.entries(properties).map(([name, property]) => [name, toValue(property)]));

/** The text of a page's title, whatever that property is called. */
export function titleOf(properties: z.output<typeof VendorProperties>): string {
  const title = Object.values(properties).find(({ type }) => type === "title");
  return title ? textOf(title.title) : "";
}

function toValue(property: VendorProperty): unknown {
  const value = property[property.type];
  switch (property.type) {
    case "title":
    case "rich_text":
      return textOf(value);
    case "select":
    case "status":
      return nameOf(value);
    case "multi_select":
    case "people":
      return Array.isArray(value) ? value.map(nameOf) : [];
    case "relation":
      return Array.isArray(value) ? value.map((item) => member(item, "id")) : [];
    case "formula":
      return member(value, String(member(value, "type")));
    case "date":
      return value ? { start: member(value, "start"), end: member(value, "end") } : null;
    case "files":
      return Array.isArray(value) ? value.map(nameOf) : [];
    default:
      return value ?? null;
  }
}

export function textOf(value: unknown): string {
  const parsed = RichText.safeParse(value);
  return parsed.success ? parsed.data.map(({ plain_text }) => plain_text ?? "").join("") : "";
}

const member = (value: unknown, name: string): unknown =>
  typeof value === "object" && value !== null ? ((value as Record<string, unknown>)[name] ?? null) : null;

const nameOf = (value: unknown): unknown => member(value, "name") ?? member(value, "id");
