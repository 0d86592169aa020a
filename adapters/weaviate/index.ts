import { z } from "zod";
import { auth, defineTool, type Failure, failureFromStatus, type UpstreamAnswer } from "../kit/index.ts";
import { deleteObject } from "./delete-object.ts";
import { getObject } from "./get-object.ts";
import { listCollections } from "./list-collections.ts";
import { query } from "./query.ts";
import { searchText } from "./search-text.ts";
import { upsert } from "./upsert.ts";

const fields = [
  {
    name: "host",
    label: "Host",
    help: "The cluster's REST endpoint without https://, from its details in Weaviate Cloud, or your own server's.",
    example: "a1b2c3d4.c0.europe-west3.gcp.weaviate.cloud",
    isSecret: false,
  },
  {
    name: "api_key",
    label: "API key",
    help: "A key of the cluster, from its details in Weaviate Cloud.",
    example: "sample_weaviate_key",
  },
];

export const weaviate = defineTool({
  slug: "weaviate",
  title: "Weaviate",
  description: "An open vector database with keyword search and filters, in the cloud or on your own servers.",
  category: "embeddings-vector",
  homepage: "https://weaviate.io",
  kind: "rest",
  baseUrl: "https://{host}/v1",
  auth: auth.header("authorization", {
    prefix: "Bearer ",
    getItAt: "https://console.weaviate.cloud",
    fields,
    field: "api_key",
  }),
  failure: statedFailure,
  credentialTest: { operation: "list_collections", input: {} },
  operations: [query, upsert, searchText, getObject, deleteObject, listCollections],
});

const Messages = z.array(z.object({ message: z.string() })).min(1);
const ErrorBody = z.object({ error: Messages });
const GraphqlErrors = z.object({ errors: Messages });

function statedFailure(answer: UpstreamAnswer): Failure | undefined {
  const failure = failureFromStatus(answer);
  if (failure) {
    const body = ErrorBody.safeParse(answer.json());
    return body.success ? { ...failure, message: body.data.error[0]?.message } : failure;
  }
  // A query that Weaviate refuses is a 200.
  const body = GraphqlErrors.safeParse(answer.json());
  return body.success ? { kind: "rejected", message: body.data.errors[0]?.message } : undefined;
}
