import { z } from "zod";
import { auth, defineTool, type Failure, failureFromStatus, retryAfterS, type UpstreamAnswer } from "../kit/index.ts";
import { createFolder } from "./create-folder.ts";
import { downloadFile } from "./download-file.ts";
import { getFile } from "./get-file.ts";
import { listFolder } from "./list-folder.ts";
import { search } from "./search.ts";

export const box = defineTool({
  slug: "box",
  title: "Box",
  description:
    "File storage for companies: search, list and download the files of a connected account, and make folders.",
  category: "databases-storage",
  homepage: "https://www.box.com",
  kind: "rest",
  baseUrl: "https://api.box.com/2.0",
  auth: auth.oauth2({
    getItAt: "https://app.box.com/account/security",
    authorizeUrl: "https://account.box.com/api/oauth2/authorize",
    tokenUrl: "https://api.box.com/oauth2/token",
    scopes: ["root_readwrite"],
  }),
  failure: boxFailure,
  credentialTest: { operation: "list_folder", input: { limit: 1 } },
  operations: [search, listFolder, getFile, downloadFile, createFolder],
});

const VendorError = z.object({ type: z.literal("error"), code: z.string(), message: z.string().nullish() });

const kindByCode: Record<string, Failure["kind"]> = {
  access_denied_insufficient_permissions: "rejected",
  forbidden_by_policy: "rejected",
  storage_limit_exceeded: "quota",
};

function boxFailure(answer: UpstreamAnswer): Failure | undefined {
  // A file that was just uploaded is not ready yet.
  if (answer.status === 202) return { kind: "unavailable", retryAfterS: retryAfterS(answer) };
  const failure = failureFromStatus(answer);
  const said = VendorError.safeParse(answer.json());
  if (!failure || !said.success) return undefined;
  const { code, message } = said.data;
  return { ...failure, code, message: message ?? undefined, kind: kindByCode[code] ?? failure.kind };
}
