import MiniSearch from "minisearch";
import { stemmer } from "stemmer";
import { capabilities } from "@/adapters/kit/capabilities/index";
import { categories } from "@/adapters/kit/categories";
import { type Target, targets } from "@/server/catalog/catalog";
import { stopWords, wordsFor } from "@/server/catalog/search-words";

const queryLengthMax = 300;
/** Shorter words are too easily mistaken for each other. */
const fuzzyLengthMin = 5;
const prefixLengthMin = 3;

const capabilityByName = new Map(capabilities.map((capability) => [capability.name, capability]));

type Entry = { id: number } & Record<"name" | "title" | "task" | "about" | "tool", string>;

const index = new MiniSearch<Entry>({
  fields: ["name", "title", "task", "about", "tool"],
  tokenize: (text) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [],
  processTerm: (term) => (stopWords.has(term) ? null : stemmer(term)),
  searchOptions: {
    boost: { name: 2, title: 3, task: 3, tool: 2 },
    prefix: (term) => term.length >= prefixLengthMin,
    weights: { prefix: 0.3, fuzzy: 0.2 },
    combineWith: "OR",
  },
});

index.addAll(targets.map(toEntry));

function toEntry({ tool, operation }: Target, id: number): Entry {
  const capability = capabilityByName.get(operation.capability ?? "");
  return {
    id,
    name: operation.name.replaceAll("_", " "),
    title: operation.title,
    task: capability ? `${capability.title} ${capability.description} ${wordsFor[capability.name] ?? ""}` : "",
    about: `${operation.description} ${categories[tool.category]}`,
    tool: `${tool.title} ${tool.slug.replaceAll("-", " ")} ${tool.description}`,
  };
}

/** A typing error in five letters, a letter more in each five of a long word. */
const fuzzy = (term: string) => term.length >= fuzzyLengthMin && 0.2;

/** Operations that fit a task said in plain words, best first; those that fit only if a word is mistyped come last. */
export function searchCatalog(query: string): Target[] {
  const asked = query.slice(0, queryLengthMax);
  const ids = new Set([...index.search(asked), ...index.search(asked, { fuzzy })].map(({ id }) => id as number));
  return [...ids].map((id) => targets[id]).filter((target) => target !== undefined);
}
