import { z } from "zod";
import { auth, defineTool, type Failure, failureFromStatus, type UpstreamAnswer } from "../kit/index.ts";
import { createRecords } from "./create-records.ts";
import { deleteRecord } from "./delete-record.ts";
import { listBases } from "./list-bases.ts";
import { listRecords } from "./list-records.ts";
import { listTables } from "./list-tables.ts";
import { updateRecord } from "./update-record.ts";
import { upsertRecords } from "./upsert-records.ts";

export const airtable = defineTool({
  slug: "airtable",
  title: "Airtable",
  description:
    "Tables that teams work in. List, filter, create, update and delete records, and see bases and their fields.",
  category: "databases-storage",
  homepage: "https://www.airtable.com",
  kind: "rest",
  baseUrl: "https://api.airtable.com/v0",
  auth: auth.bearer({
    getItAt: "https://airtable.com/create/tokens",
    fields: [
      {
        name: "api_key",
        label: "Personal access token",
        help: "Give it data.records:read, data.records:write and schema.bases:read, and the bases that it may see.",
        example: "patSampleToken.0123456789abcdef",
      },
    ],
  }),
  failure: airtableFailure,
  credentialTest: { operation: "list_bases", input: {} },
  operations: [listRecords, createRecords, updateRecord, upsertRecords, deleteRecord, listBases, listTables],
});

const TypedError = z.object({ type: z.string(), message: z.string().nullish() });
const VendorError = z.union([
  z.object({ error: z.union([TypedError, z.string().transform((type) => ({ type, message: type }))]) }),
  z
    .object({ errors: z.array(z.object({ error: z.string(), message: z.string().nullish() })).min(1) })
    .transform(({ errors }) => ({ error: { type: errors[0]?.error ?? "", message: errors[0]?.message } })),
]);

const kindByType: Record<string, Failure["kind"]> = {
  PUBLIC_API_BILLING_LIMIT_EXCEEDED: "quota",
  INVALID_PERMISSIONS_OR_MODEL_NOT_FOUND: "not_found",
};

// https://support.airtable.com/docs/managing-api-call-limits-in-airtable: after too many requests a base rests for 30 s.
const restS = 30;

function airtableFailure(answer: UpstreamAnswer): Failure | undefined {
  const failure = failureFromStatus(answer);
  if (!failure) return undefined;
  const said = VendorError.safeParse(answer.json());
  const { type, message } = said.success ? said.data.error : {};
  const kind = kindByType[type ?? ""] ?? failure.kind;
  return {
    kind,
    code: type,
    message: message ?? failure.message,
    retryAfterS: failure.retryAfterS ?? (kind === "throttled" ? restS : undefined),
  };
}
