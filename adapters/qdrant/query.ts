import { z } from "zod";
import { implementCapability, perCall, vectorQuery } from "../kit/index.ts";
import { Payload, PointId, refuseNamespace } from "./point-id.ts";

const Answer = z.object({
  result: z.object({ points: z.array(z.object({ id: PointId, score: z.number().nullish(), payload: Payload })) }),
});

export const query = implementCapability(vectorQuery, {
  name: "query",
  title: "Find near vectors in Qdrant",
  description:
    'Finds the points of a Qdrant collection nearest to a vector, with their payload. filter is Qdrant\'s, such as {"must": [{"key": "lang", "match": {"value": "de"}}]}.',
  docs: "https://api.qdrant.tech/api-reference/search/query-points",
  effect: "read",
  price: perCall("0.1"),
  run: async ({ collection, namespace, vector, limit, filter }, api) => {
    refuseNamespace(namespace);
    const { result } = await api.post("/collections/{collection}/points/query", {
      params: { collection },
      json: { query: vector, limit, filter, with_payload: true },
      returns: Answer,
    });
    return {
      matches: result.points.map(({ id, score, payload }) => ({ id, score: score ?? null, metadata: payload ?? null })),
    };
  },
});
