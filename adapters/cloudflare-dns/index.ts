import { auth, cloudflareFailure, defineTool } from "../kit/index.ts";
import { createRecord } from "./create-record.ts";
import { deleteRecord } from "./delete-record.ts";
import { listRecords } from "./list-records.ts";
import { listZones } from "./list-zones.ts";
import { purgeCache } from "./purge-cache.ts";
import { updateRecord } from "./update-record.ts";

export const cloudflareDns = defineTool({
  slug: "cloudflare-dns",
  title: "Cloudflare DNS",
  description: "DNS and cache of domains on Cloudflare. List, add, change and delete records, and purge cached files.",
  category: "developer-tools",
  homepage: "https://www.cloudflare.com/dns",
  kind: "rest",
  baseUrl: "https://api.cloudflare.com/client/v4",
  auth: auth.bearer({
    getItAt: "https://dash.cloudflare.com/profile/api-tokens",
    fields: [
      {
        name: "api_key",
        label: "API token",
        help: "A token with Zone: Read and DNS: Edit for the domains you want; purging needs Cache Purge.",
        example: "cf_sample_api_token_000000000000000000",
      },
    ],
  }),
  failure: cloudflareFailure,
  credentialTest: { operation: "list_zones", input: { limit: 5 } },
  operations: [listZones, listRecords, createRecord, updateRecord, deleteRecord, purgeCache],
});
