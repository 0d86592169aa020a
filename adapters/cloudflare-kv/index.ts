import { cloudflareAccountUrl, cloudflareAuth, cloudflareFailure, defineTool } from "../kit/index.ts";
import { deleteValue } from "./delete-value.ts";
import { getValue } from "./get-value.ts";
import { listKeys } from "./list-keys.ts";
import { listNamespaces } from "./list-namespaces.ts";
import { putValue } from "./put-value.ts";

export const cloudflareKv = defineTool({
  slug: "cloudflare-kv",
  title: "Cloudflare Workers KV",
  description: "Cloudflare's key-value store. Read, write, list and delete the values of an account's namespaces.",
  category: "databases-storage",
  homepage: "https://developers.cloudflare.com/kv/",
  kind: "rest",
  baseUrl: `${cloudflareAccountUrl}/storage/kv`,
  auth: cloudflareAuth("Workers KV Storage: Edit"),
  failure: cloudflareFailure,
  credentialTest: { operation: "list_namespaces", input: {} },
  operations: [getValue, putValue, listKeys, deleteValue, listNamespaces],
});
