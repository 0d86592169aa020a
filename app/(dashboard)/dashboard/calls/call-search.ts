import { z } from "zod";
import type { CallFilterChoices } from "@/components/calls/call-filters";
import { doorTitles } from "@/components/calls/call-status";
import { CallFilter, callStatuses } from "@/server/calls/list-calls";

const hourMs = 3_600_000;
const spans = {
  "1h": { label: "Last hour", ms: hourMs },
  "24h": { label: "Last 24 hours", ms: 24 * hourMs },
  "7d": { label: "Last 7 days", ms: 7 * 24 * hourMs },
  "30d": { label: "Last 30 days", ms: 30 * 24 * hourMs },
} as const;
type Span = keyof typeof spans;

const isSpan = (text: unknown): text is Span => typeof text === "string" && text in spans;

export type CallSearchParams = Record<string, string | string[] | undefined>;

/** What the address asks for. A part that makes no sense is left out, as people edit addresses by hand. */
export function readCallSearch(params: CallSearchParams) {
  const filter: CallFilter = {};
  for (const name of CallFilter.keyof().options) {
    const parsed = CallFilter.partial().safeParse({ [name]: params[name] });
    if (parsed.success) Object.assign(filter, parsed.data);
  }
  if (isSpan(params.span)) filter.since = new Date(Date.now() - spans[params.span].ms).toISOString();
  return { filter, cursor: z.string().max(200).optional().catch(undefined).parse(params.cursor) };
}

type Known = { tools: readonly { slug: string; title: string }[]; keyNames: Record<string, string> };

export const callFilters = ({ tools, keyNames }: Known): CallFilterChoices[] => [
  {
    name: "status",
    label: "Status",
    choices: callStatuses.map((value) => ({ value, label: value.charAt(0).toUpperCase() + value.slice(1) })),
  },
  { name: "tool", label: "Tool", choices: tools.map(({ slug, title }) => ({ value: slug, label: title })) },
  { name: "key_id", label: "Key", choices: Object.entries(keyNames).map(([value, label]) => ({ value, label })) },
  { name: "door", label: "Door", choices: Object.entries(doorTitles).map(([value, label]) => ({ value, label })) },
  { name: "span", label: "Time", choices: Object.entries(spans).map(([value, { label }]) => ({ value, label })) },
];

/** The same view, further back or at its newest. */
export function pageHref(params: CallSearchParams, cursor: string | null): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(params))
    if (typeof value === "string" && name !== "cursor") search.set(name, value);
  if (cursor) search.set("cursor", cursor);
  return search.size > 0 ? `/dashboard/calls?${search}` : "/dashboard/calls";
}
