import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { DocumentId, urlOf } from "./document.ts";

const Paragraph = z.object({
  elements: z
    .array(
      z.object({
        textRun: z.object({ content: z.string().nullish() }).nullish(),
        richLink: z.object({ richLinkProperties: z.object({ title: z.string().nullish() }).nullish() }).nullish(),
        person: z.object({ personProperties: z.object({ name: z.string().nullish() }).nullish() }).nullish(),
      }),
    )
    .nullish(),
  paragraphStyle: z.object({ namedStyleType: z.string().nullish() }).nullish(),
  bullet: z.object({ nestingLevel: z.int().nullish() }).nullish(),
});

const Block = z.object({
  paragraph: Paragraph.nullish(),
  get table() {
    const Cell = z.object({ content: z.array(Block).nullish() });
    return z.object({ tableRows: z.array(z.object({ tableCells: z.array(Cell).nullish() })).nullish() }).nullish();
  },
});
type Block = z.output<typeof Block>;

const VendorTab = z.object({
  tabProperties: z.object({ tabId: z.string().nullish(), title: z.string().nullish() }).nullish(),
  documentTab: z.object({ body: z.object({ content: z.array(Block).nullish() }).nullish() }).nullish(),
  get childTabs() {
    return z.array(VendorTab).nullish();
  },
});
type VendorTab = z.output<typeof VendorTab>;

const Answer = z.object({
  documentId: z.string(),
  title: z.string().nullish(),
  revisionId: z.string().nullish(),
  tabs: z.array(VendorTab).nullish(),
});

export const readDocument = defineOperation({
  name: "read_document",
  title: "Read a document",
  description:
    "Returns the text of a Google document, tab by tab, with headings and lists marked as in Markdown and cells of tables between bars. Pictures and formatting are left out.",
  docs: "https://developers.google.com/workspace/docs/api/reference/rest/v1/documents/get",
  effect: "read",
  price: free,
  input: z.strictObject({ document_id: DocumentId }),
  output: z.object({
    id: z.string(),
    title: z.string(),
    url: z.string(),
    tabs: z.array(z.object({ id: z.string(), title: z.string(), text: z.string() })),
  }),
  run: async ({ document_id }, api) => {
    const { documentId, title, tabs } = await api.get("/v1/documents/{document}", {
      params: { document: document_id },
      query: { includeTabsContent: true, suggestionsViewMode: "PREVIEW_WITHOUT_SUGGESTIONS" },
      returns: Answer,
    });
    return {
      id: documentId,
      title: title ?? "",
      url: urlOf(documentId),
      tabs: (tabs ?? []).flatMap(withChildren).map(({ tabProperties, documentTab }) => ({
        id: tabProperties?.tabId ?? "",
        title: tabProperties?.title ?? "",
        text: toText(documentTab?.body?.content ?? []).trim(),
      })),
    };
  },
});

const withChildren = (tab: VendorTab): VendorTab[] => [tab, ...(tab.childTabs ?? []).flatMap(withChildren)];

const toText = (blocks: readonly Block[]): string => blocks.map(blockText).join("");

function blockText({ paragraph, table }: Block): string {
  if (paragraph) return `${markOf(paragraph)}${lineOf(paragraph)}`;
  const rows = (table?.tableRows ?? []).map(({ tableCells }) => (tableCells ?? []).map(({ content }) => content ?? []));
  return rows
    .map((cells) => `| ${cells.map((cell) => toText(cell).trim().replace(/\n+/g, " ")).join(" | ")} |\n`)
    .join("");
}

function markOf({ paragraphStyle, bullet }: z.output<typeof Paragraph>): string {
  const [, level] = /^HEADING_(\d)$/.exec(paragraphStyle?.namedStyleType ?? "") ?? [];
  if (level) return `${"#".repeat(Number(level))} `;
  return bullet ? `${"  ".repeat(bullet.nestingLevel ?? 0)}- ` : "";
}

const lineOf = ({ elements }: z.output<typeof Paragraph>): string =>
  (elements ?? [])
    .map(
      ({ textRun, richLink, person }) =>
        textRun?.content ?? richLink?.richLinkProperties?.title ?? person?.personProperties?.name ?? "",
    )
    .join("");
