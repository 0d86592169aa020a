import "server-only";
import { catalog } from "@/adapters/catalog";
import { capabilities } from "@/adapters/kit/capabilities/index";
import { categories } from "@/adapters/kit/categories";

/** What a key's tool lists can name: tools, kinds of capability, categories, single operations. */
export function toolSuggestions() {
  const nouns = [...new Set(capabilities.map(({ name }) => name.split(".")[0]))];
  const used = new Set(catalog.map(({ category }) => category));
  return [
    ...catalog.map(({ slug, title }) => ({ pattern: slug, title })),
    ...nouns.map((noun) => ({ pattern: `${noun}.*`, title: "Capabilities" })),
    ...Object.entries(categories)
      .filter(([category]) => [...used].some((name) => name === category))
      .map(([category, title]) => ({ pattern: `category:${category}`, title })),
    ...catalog.flatMap(({ slug, operations }) =>
      operations.map(({ name, title }) => ({ pattern: `${slug}/${name}`, title })),
    ),
  ];
}
