import { z } from "zod";
import { auth, defineTool, type Failure, failureFromStatus, type UpstreamAnswer } from "../kit/index.ts";
import { getBalances } from "./get-balances.ts";
import { syncTransactions } from "./sync-transactions.ts";

const getItAt = "https://dashboard.plaid.com/developers/keys";

const fields = [
  {
    name: "client_id",
    label: "client_id",
    help: "On the Keys page of the Plaid dashboard.",
    example: "0123456789abcdef01234567",
    isSecret: false,
  },
  {
    name: "secret",
    label: "Secret",
    help: "The secret of the environment, on the same page.",
    example: "sample_plaid_secret_00000000000",
  },
  {
    name: "access_token",
    label: "Access token of the bank connection",
    help: "What /item/public_token/exchange gave when the bank was connected with Plaid Link.",
    example: "access-production-00000000-0000-0000-0000-000000000000",
  },
  {
    name: "environment",
    label: "Environment",
    help: "production or sandbox.",
    example: "production",
    isSecret: false,
    pattern: /^(production|sandbox)$/,
  },
];

export const plaid = defineTool({
  slug: "plaid",
  title: "Plaid",
  description: "What a connected bank says of its accounts: balances and transactions of one bank connection.",
  category: "payments-commerce",
  homepage: "https://plaid.com",
  kind: "rest",
  baseUrl: "https://{environment}.plaid.com",
  headers: { "plaid-version": "2020-09-14" },
  auth: auth.all(
    auth.header("PLAID-CLIENT-ID", { getItAt, fields, field: "client_id" }),
    auth.header("PLAID-SECRET", { getItAt, fields, field: "secret" }),
    auth.body("access_token", { getItAt, fields, field: "access_token" }),
  ),
  failure: plaidFailure,
  credentialTest: { operation: "sync_transactions", input: { limit: 1 } },
  operations: [getBalances, syncTransactions],
});

const Coded = z.object({ error_type: z.string(), error_code: z.string(), error_message: z.string().nullish() });

// https://plaid.com/docs/errors/: most are 400, and only the body tells.
const kindOfCode: Readonly<Record<string, Failure["kind"]>> = {
  INVALID_API_KEYS: "auth",
  INVALID_ACCESS_TOKEN: "auth",
  ITEM_LOGIN_REQUIRED: "auth",
  PRODUCT_NOT_READY: "unavailable",
};
const kindOfType: Readonly<Record<string, Failure["kind"]>> = {
  RATE_LIMIT_EXCEEDED: "throttled",
  INSTITUTION_ERROR: "unavailable",
  API_ERROR: "unavailable",
};

function plaidFailure(answer: UpstreamAnswer): Failure | undefined {
  const failure = failureFromStatus(answer);
  const body = Coded.safeParse(answer.json());
  if (!failure || !body.success) return undefined;
  const { error_type, error_code, error_message } = body.data;
  return {
    ...failure,
    kind: kindOfCode[error_code] ?? kindOfType[error_type] ?? failure.kind,
    message: error_message ?? failure.message,
    code: error_code,
  };
}
