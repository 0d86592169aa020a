import MiniSearch from "minisearch";
import { categories } from "@/adapters/kit/categories";
import { functionName, type Target, targets } from "@/server/catalog/catalog";

const index = new MiniSearch<{ id: number; name: string; title: string; words: string; about: string }>({
  fields: ["name", "title", "words", "about"],
  searchOptions: {
    boost: { name: 3, title: 3, words: 2 },
    fuzzy: (term) => (term.length > 4 ? 0.2 : false),
    prefix: (term) => term.length > 2,
    combineWith: "OR",
  },
});

index.addAll(
  targets.map((target, id) => ({
    id,
    name: functionName(target).replace(/[_-]+/g, " "),
    title: `${target.tool.title} ${target.operation.title}`,
    words: `${target.operation.capability?.replace(".", " ") ?? ""} ${categories[target.tool.category]}`,
    about: `${target.operation.description} ${target.tool.description}`,
  })),
);

/** Operations that fit a task said in plain words, best first. Typing errors are forgiven. */
export const searchCatalog = (query: string): Target[] =>
  index
    .search(query.slice(0, queryLengthMax))
    .map(({ id }) => targets[id])
    .filter((target) => target !== undefined);

const queryLengthMax = 300;
