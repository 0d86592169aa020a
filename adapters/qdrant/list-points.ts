import { z } from "zod";
import { defineOperation, perCall } from "../kit/index.ts";
import { collectionField, filterField, Payload, PointId, toPointId } from "./point-id.ts";

const Answer = z.object({
  result: z.object({
    points: z.array(z.object({ id: PointId, payload: Payload })),
    next_page_offset: PointId.nullish(),
  }),
});

export const listPoints = defineOperation({
  name: "list_points",
  title: "List points of a Qdrant collection",
  description:
    "Lists the points of a Qdrant collection with their payload, in the order of their ids, all or those that a filter admits. Use it to see what is stored, or to find ids to delete.",
  docs: "https://api.qdrant.tech/api-reference/points/scroll-points",
  effect: "read",
  price: perCall("0.1"),
  input: z.strictObject({
    collection: collectionField,
    filter: filterField.optional(),
    limit: z.int().min(1).max(100).default(20).describe("How many points at most."),
    cursor: z.string().min(1).max(36).optional().describe("next_cursor of the page before."),
  }),
  output: z.object({
    points: z.array(z.object({ id: z.string(), metadata: z.record(z.string(), z.unknown()).nullable() })),
    next_cursor: z.string().nullable(),
  }),
  run: async ({ collection, filter, limit, cursor }, api) => {
    const { result } = await api.post("/collections/{collection}/points/scroll", {
      params: { collection },
      json: { filter, limit, offset: cursor === undefined ? undefined : toPointId(cursor), with_payload: true },
      returns: Answer,
    });
    return {
      points: result.points.map(({ id, payload }) => ({ id, metadata: payload ?? null })),
      next_cursor: result.next_page_offset ?? null,
    };
  },
});
