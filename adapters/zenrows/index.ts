import { z } from "zod";
import { auth, defineTool, type Failure, failureFromStatus, type UpstreamAnswer } from "../kit/index.ts";
import { extract } from "./extract.ts";
import { pdf } from "./pdf.ts";
import { scrape } from "./scrape.ts";
import { screenshot } from "./screenshot.ts";

export const zenrows = defineTool({
  slug: "zenrows",
  title: "ZenRows",
  description:
    "Gets through to pages that keep robots out, and returns them as Markdown, data by CSS selectors, pictures or PDF.",
  category: "web-scraping",
  homepage: "https://www.zenrows.com",
  kind: "rest",
  baseUrl: "https://api.zenrows.com/v1",
  auth: auth.query("apikey", {
    getItAt: "https://app.zenrows.com/builder",
    fields: [
      {
        name: "api_key",
        label: "API key",
        help: "The key at the top of the ZenRows request builder.",
        example: "0000000000000000000000000000000000000000",
      },
    ],
  }),
  failure: codedFailure,
  credentialTest: { operation: "scrape", input: { url: "https://example.com" } },
  operations: [scrape, extract, screenshot, pdf],
});

const ErrorBody = z.object({
  code: z.string(),
  message: z.string().nullish(),
  title: z.string().nullish(),
  detail: z.string().nullish(),
});

// https://docs.zenrows.com/api-error-codes: one status stands for several codes.
const kindByCode: Record<string, Failure["kind"]> = {
  AUTH005: "auth",
  AUTH010: "rejected",
  AUTH012: "rejected",
  BLK0001: "throttled",
  RESP006: "unavailable",
};

function codedFailure(answer: UpstreamAnswer): Failure | undefined {
  const failure = failureFromStatus(answer);
  const body = ErrorBody.safeParse(answer.json());
  if (!failure || !body.success) return failure;
  const { code, message, title, detail } = body.data;
  return {
    ...failure,
    kind: kindByCode[code] ?? failure.kind,
    code,
    message: message ?? detail ?? title ?? failure.message,
  };
}
