import { z } from "zod";
import { UpstreamFailure } from "../kit/index.ts";

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const wholeNumber = /^(0|[1-9]\d{0,14})$/;

/** Qdrant's own form of an id: whole numbers are numbers. */
export function toPointId(id: string): string | number {
  if (wholeNumber.test(id)) return Number(id);
  if (uuid.test(id)) return id;
  throw new UpstreamFailure({ kind: "rejected", message: `Qdrant's ids are UUIDs or whole numbers, not ${id}.` });
}

/** An id as it comes from Qdrant. */
export const PointId = z.union([z.string(), z.number()]).transform(String);

export const Payload = z.record(z.string(), z.unknown()).nullish();

export const collectionField = z.string().min(1).max(200).describe("The collection. Example: articles");

export const filterField = z
  .record(z.string().min(1).max(100), z.unknown())
  .describe('Qdrant\'s filter. Example: {"must": [{"key": "lang", "match": {"value": "de"}}]}');

/** Namespaces are another vendor's: in Qdrant a field of the payload does what they do. */
export function refuseNamespace(namespace: string | undefined): void {
  if (namespace === undefined) return;
  const message = "Qdrant has no namespaces: store the part as metadata and give it as a filter.";
  throw new UpstreamFailure({ kind: "rejected", message });
}
