import { XMLParser } from "fast-xml-parser";
import { z } from "zod";
import { defineTool, type Failure, failureFromStatus, type UpstreamAnswer } from "../kit/index.ts";
import { deleteObject } from "./delete-object.ts";
import { downloadObject } from "./download-object.ts";
import { listObjects } from "./list-objects.ts";
import { putObject } from "./put-object.ts";
import { readObject } from "./read-object.ts";
import { signature } from "./signature.ts";

export const s3 = defineTool({
  slug: "s3",
  title: "Amazon S3",
  description:
    "Object storage at AWS or any service that speaks its API, such as Cloudflare R2: list, read, write and delete objects.",
  category: "databases-storage",
  homepage: "https://aws.amazon.com/s3/",
  kind: "rest",
  baseUrl: "https://{endpoint}",
  auth: signature,
  failure: xmlFailure,
  operations: [listObjects, readObject, downloadObject, putObject, deleteObject],
});

const parser = new XMLParser({ parseTagValue: false });
const VendorError = z.object({ Error: z.object({ Code: z.string(), Message: z.string().nullish() }) });

// https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html
const kindByCode: Record<string, Failure["kind"]> = {
  AccessDenied: "rejected",
  SlowDown: "throttled",
  RequestTimeTooSkewed: "unavailable",
};

function xmlFailure(answer: UpstreamAnswer): Failure | undefined {
  const failure = failureFromStatus(answer);
  const said = failure && VendorError.safeParse(parseOrNothing(answer.text()));
  if (!failure || !said?.success) return undefined;
  const { Code, Message } = said.data.Error;
  return { ...failure, kind: kindByCode[Code] ?? failure.kind, code: Code, message: Message ?? undefined };
}

function parseOrNothing(text: string): unknown {
  try {
    return parser.parse(text, true);
  } catch {
    return undefined;
  }
}
