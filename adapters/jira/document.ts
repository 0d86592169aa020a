import { z } from "zod";

/** A node of the Atlassian Document Format, in which Jira keeps long texts. */
export type Node = {
  type: string;
  text?: string | undefined;
  attrs?: Record<string, unknown> | undefined;
  content?: Node[] | undefined;
};

export const Node: z.ZodType<Node> = z.lazy(() =>
  z.object({
    type: z.string(),
    text: z.string().optional(),
    attrs: z.record(z.string(), z.unknown()).optional(),
    content: z.array(Node).optional(),
  }),
);

/** Markdown's blocks (headings, lists, fenced code, paragraphs) as a document; what stands inside a line stays as it is. */
export function toDocument(markdown: string): { type: "doc"; version: 1; content: Node[] } {
  const blocks = markdown.replaceAll("\r\n", "\n").match(blockPattern) ?? [];
  return { type: "doc", version: 1, content: blocks.map((block) => toBlock(block.replace(/\s+$/, ""))) };
}

// A fence runs to its end, a heading is one line, everything else ends at an empty line.
const blockPattern =
  /^```[\s\S]*?(?:^```[^\n]*$|(?![\s\S]))|^#{1,6} .*$|^(?!```|#{1,6} )[^\S\n]*\S.*(?:\n(?!```|#{1,6} |[^\S\n]*$).*)*/gm;

function toBlock(block: string): Node {
  const [, language = "", code] = /^```([^\n]*)\n?([\s\S]*?)\n?(?:```)?$/.exec(block) ?? [];
  if (code !== undefined)
    return { type: "codeBlock", ...(language && { attrs: { language } }), content: textNodes(code) };
  const [, hashes, title] = /^(#{1,6}) +(.*)$/.exec(block) ?? [];
  if (hashes && title) return { type: "heading", attrs: { level: hashes.length }, content: textNodes(title) };
  const lines = block.trim().split("\n");
  for (const [type, marker] of listMarkers) {
    if (lines.every((line) => marker.test(line)))
      return { type, content: lines.map((line) => toListItem(line.replace(marker, ""))) };
  }
  return {
    type: "paragraph",
    content: lines.flatMap((line, index) => [...(index > 0 ? [lineBreak] : []), ...textNodes(line)]),
  };
}

const listMarkers = [
  ["bulletList", /^\s*[-*+] +(?=\S)/],
  ["orderedList", /^\s*\d+[.)] +(?=\S)/],
] as const;

const lineBreak: Node = { type: "hardBreak" };

const toListItem = (line: string): Node => ({
  type: "listItem",
  content: [{ type: "paragraph", content: textNodes(line) }],
});

// A text node must not be empty.
const textNodes = (text: string): Node[] => (text ? [{ type: "text", text }] : []);

/** The words of a document, a block a line. */
export function toText(node: Node | null | undefined): string {
  if (!node) return "";
  if (node.type === "hardBreak") return "\n";
  const inside = (node.content ?? []).map(toText).join(isBlock(node.content?.[0]) ? "\n" : "");
  const shown = ["text", "displayName"].map((name) => node.attrs?.[name]).find((value) => typeof value === "string");
  return node.text ?? (inside || (typeof shown === "string" ? shown : ""));
}

const isBlock = (node: Node | undefined) =>
  node !== undefined &&
  /^(paragraph|heading|codeBlock|blockquote|panel|rule|table|.*List|listItem|tableRow|media.*)$/.test(node.type);
