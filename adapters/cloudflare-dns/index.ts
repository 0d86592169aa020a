import { z } from "zod";
import { auth, defineTool, type Failure, failureFromStatus, type UpstreamAnswer } from "../kit/index.ts";
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
  failure: envelopeFailure,
  credentialTest: { operation: "list_zones", input: { limit: 5 } },
  operations: [listZones, listRecords, createRecord, updateRecord, deleteRecord, purgeCache],
});

const Envelope = z.object({
  success: z.boolean(),
  errors: z.array(z.object({ code: z.int().nullish(), message: z.string().nullish() })).nullish(),
});

/** Every answer says in its body whether it is a success. */
function envelopeFailure(answer: UpstreamAnswer): Failure | undefined {
  const failure = failureFromStatus(answer);
  const envelope = Envelope.safeParse(answer.json());
  if (!envelope.success || (!failure && envelope.data.success)) return undefined;
  const [first] = envelope.data.errors ?? [];
  return {
    ...(failure ?? { kind: "rejected" as const }),
    message: first?.message ?? failure?.message,
    code: first?.code ? String(first.code) : undefined,
  };
}
