import MiniSearch from "minisearch";
import { stemmer } from "stemmer";
import { capabilities } from "@/adapters/kit/capabilities/index";
import { categories } from "@/adapters/kit/categories";
import { type Target, targets } from "@/server/catalog/catalog";
import { readSample } from "@/server/catalog/read-sample";
import { catalogueWords, stopWords, wordsFor } from "@/server/catalog/search-words";

const queryLengthMax = 300;
/** Shorter words are too easily mistaken for each other. */
const fuzzyLengthMin = 5;
const prefixLengthMin = 3;
/** What a word may mean counts less than what was said. */
const meantBoost = 0.3;
/** So many of the first finds hold at most so many tools of one capability. */
const variedFirst = 10;
const alikeMax = 2;

const capabilityByName = new Map(capabilities.map((capability) => [capability.name, capability]));

const fields = ["name", "title", "task", "about", "vendor", "tool", "inputs", "example"] as const;
type Entry = { id: number } & Record<(typeof fields)[number], string>;

const wordsIn = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

const toStem = (word: string): string | null => (stopWords.has(word) ? null : stemmer(word));

let made: MiniSearch<Entry> | undefined;

/** Made by the first search: it reads every sample, and most processes never search. */
function catalogIndex(): MiniSearch<Entry> {
  made ??= makeIndex();
  return made;
}

function makeIndex(): MiniSearch<Entry> {
  const described = targets.flatMap(({ operation: { title, description } }) => wordsIn(`${title} ${description}`));
  const stems = new Set(described.map(toStem));
  const index = new MiniSearch<Entry>({
    fields: [...fields],
    tokenize: wordsIn,
    processTerm: toStem,
    searchOptions: {
      boost: { name: 2, title: 3, task: 3, vendor: 6, inputs: 0.5 },
      prefix: (term) => term.length >= prefixLengthMin,
      // A word that stands in no description may be mistyped: a letter in each five.
      fuzzy: (term) => !stems.has(term) && term.length >= fuzzyLengthMin && 0.2,
      weights: { prefix: 0.3, fuzzy: 0.9 },
    },
  });
  index.addAll(targets.map(toEntry));
  return index;
}

function toEntry({ tool, operation }: Target, id: number): Entry {
  const capability = capabilityByName.get(operation.capability ?? "");
  const inputs = Object.entries(operation.input.shape).map(([name, field]) => `${name} ${field.description ?? ""}`);
  return {
    id,
    name: operation.name.replaceAll("_", " "),
    title: operation.title,
    task: capability ? `${capability.title} ${capability.description} ${wordsFor[capability.name] ?? ""}` : "",
    about: `${operation.description} ${categories[tool.category]}`,
    vendor: `${tool.title} ${tool.slug}`,
    tool: tool.description,
    inputs: inputs.join(" ").replaceAll("_", " "),
    example: JSON.stringify(readSample(tool.slug, operation.name).input),
  };
}

/** Operations that fit a task said in plain words, best first. */
export function searchCatalog(query: string): Target[] {
  const asked = query.slice(0, queryLengthMax);
  const meant = wordsIn(asked).flatMap((word) => catalogueWords.get(word) ?? []);
  const queries = [asked, { queries: meant, boostTerm: () => meantBoost, prefix: false }];
  const found = catalogIndex()
    .search({ combineWith: "OR", queries })
    .map(({ id }) => targets[id]);
  return varied(found.filter((target) => target !== undefined));
}

/** Among the first, tools that do the same thing to the letter make room for others. */
function varied(found: Target[]): Target[] {
  const counts = new Map<string, number>();
  const first: Target[] = [];
  const rest: Target[] = [];
  for (const target of found) {
    const { capability } = target.operation;
    const count = capability === null ? 0 : (counts.get(capability) ?? 0);
    if (capability !== null) counts.set(capability, count + 1);
    (first.length < variedFirst && count < alikeMax ? first : rest).push(target);
  }
  return [...first, ...rest];
}
