import { z } from "zod";
import { auth, defineTool, type Failure, failureFromStatus, type UpstreamAnswer } from "../kit/index.ts";
import { createCollection } from "./create-collection.ts";
import { deletePoints } from "./delete.ts";
import { getCollection } from "./get-collection.ts";
import { listCollections } from "./list-collections.ts";
import { listPoints } from "./list-points.ts";
import { query } from "./query.ts";
import { upsert } from "./upsert.ts";

const fields = [
  {
    name: "host",
    label: "Host",
    help: "The cluster's address without https:// and port, from its page in Qdrant Cloud, or your own server's. It must answer on port 443.",
    example: "a1b2c3d4.eu-central.aws.cloud.qdrant.io",
    isSecret: false,
  },
  {
    name: "api_key",
    label: "API key",
    help: "A key of the cluster, under API keys on its page; the one that your own server was started with.",
    example: "sample_qdrant_key",
  },
];

export const qdrant = defineTool({
  slug: "qdrant",
  title: "Qdrant",
  description: "An open vector database, in Qdrant's cloud or on your own servers.",
  category: "embeddings-vector",
  homepage: "https://qdrant.tech",
  kind: "rest",
  baseUrl: "https://{host}",
  auth: auth.header("api-key", { getItAt: "https://cloud.qdrant.io", fields, field: "api_key" }),
  failure: statusFailure,
  credentialTest: { operation: "list_collections", input: {} },
  operations: [query, upsert, deletePoints, listPoints, listCollections, getCollection, createCollection],
});

const ErrorBody = z.object({ status: z.object({ error: z.string() }) });

// What went wrong stands where a success says ok.
function statusFailure(answer: UpstreamAnswer): Failure | undefined {
  const failure = failureFromStatus(answer);
  const body = ErrorBody.safeParse(answer.json());
  return failure && body.success ? { ...failure, message: body.data.status.error } : failure;
}
