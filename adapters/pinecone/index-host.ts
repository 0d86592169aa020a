import { z } from "zod";
import { type Api, UpstreamFailure } from "../kit/index.ts";

export const Indexes = z.object({
  indexes: z
    .array(
      z.object({
        name: z.string(),
        host: z.string(),
        dimension: z.int().nullish(),
        metric: z.string(),
        vector_type: z.string().nullish(),
        embed: z.object({ model: z.string() }).nullish(),
        status: z.object({ ready: z.boolean(), state: z.string() }),
      }),
    )
    .nullish(),
});

// Our key goes to no other host, whatever an answer says.
const hostPattern = /^[a-z0-9-]{1,63}(\.[a-z0-9-]{1,63}){1,8}\.pinecone\.io$/;

/** Where an index lives: a host is taken as it is (one request less), a name is looked up. */
export async function indexHost(collection: string, api: Api): Promise<string> {
  if (hostPattern.test(collection)) return `https://${collection}`;
  const { indexes } = await api.get("/indexes", { returns: Indexes });
  const index = indexes?.find(({ name }) => name === collection);
  if (!index) throw new UpstreamFailure({ kind: "not_found", message: `There is no index ${collection}.` });
  if (hostPattern.test(index.host)) return `https://${index.host}`;
  throw new UpstreamFailure({ kind: "bad_answer", message: "The index has a host that is not Pinecone's." });
}

export const collectionField = z
  .string()
  .min(1)
  .max(200)
  .describe("The index: its name, or (faster) its host from list_indexes. Example: articles");

export const namespaceField = z
  .string()
  .min(1)
  .max(200)
  .default("__default__")
  .describe("The part of the index. Absent: its default part.");
