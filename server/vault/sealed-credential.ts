import { z } from "zod";
import type { OpenDataKey } from "@/server/vault/data-keys";
import { open, seal } from "@/server/vault/seal";

/** What a sealed credential belongs to: moved to another place, it does not open. */
type Place = { organizationId: string; tool: string; id: string };

const Fields = z.record(z.string(), z.string());

export const sealCredential = (dataKey: OpenDataKey, place: Place, fields: Record<string, string>): Buffer =>
  seal(dataKey.key, Buffer.from(JSON.stringify(fields), "utf8"), contextOf(place, dataKey.id));

/** @throws when anything about it was changed. */
export const openCredential = (dataKey: OpenDataKey, place: Place, sealed: Uint8Array): Record<string, string> =>
  Fields.parse(JSON.parse(open(dataKey.key, sealed, contextOf(place, dataKey.id)).toString("utf8")));

const contextOf = ({ organizationId, tool, id }: Place, dataKeyId: string) => [
  "credential",
  organizationId,
  tool,
  id,
  dataKeyId,
];
