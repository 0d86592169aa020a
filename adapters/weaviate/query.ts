import { implementCapability, perCall, vectorQuery } from "../kit/index.ts";
import { getObjects } from "./get-objects.ts";

export const query = implementCapability(vectorQuery, {
  name: "query",
  title: "Find near vectors in Weaviate",
  description:
    'Finds the objects of a Weaviate collection nearest to a vector, with their properties. namespace is a tenant; filter is Weaviate\'s where, such as {"path": ["lang"], "operator": "Equal", "valueText": "de"}.',
  docs: "https://docs.weaviate.io/weaviate/api/graphql/search-operators",
  effect: "read",
  price: perCall("0.1"),
  run: async ({ collection, namespace, vector, limit, filter }, api) => {
    const objects = await getObjects(
      { collection, tenant: namespace, limit, by: { nearVector: { vector } }, where: filter, measure: "distance" },
      api,
    );
    return {
      matches: objects.map(({ id, distance, metadata }) => ({
        id,
        score: distance == null ? null : 1 - distance,
        metadata,
      })),
    };
  },
});
