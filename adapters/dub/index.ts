import { z } from "zod";
import { auth, defineTool, type Failure, failureFromStatus, type UpstreamAnswer } from "../kit/index.ts";
import { deleteLink } from "./delete-link.ts";
import { getClicks } from "./get-clicks.ts";
import { getLink } from "./get-link.ts";
import { listLinks } from "./list-links.ts";
import { shorten } from "./shorten.ts";

export const dub = defineTool({
  slug: "dub",
  title: "Dub",
  description: "Short links on your own domain, with counts of who follows them, from where and with what.",
  category: "utilities",
  homepage: "https://dub.co",
  kind: "rest",
  baseUrl: "https://api.dub.co",
  auth: auth.bearer({
    getItAt: "https://app.dub.co/settings/tokens",
    fields: [
      {
        name: "api_key",
        label: "API key",
        help: "The key that starts with dub_, under API Keys in the workspace's settings.",
        example: "dub_000000000000000000000000",
      },
    ],
  }),
  failure: codedFailure,
  credentialTest: { operation: "list_links", input: { limit: 1 } },
  operations: [shorten, listLinks, getLink, getClicks, deleteLink],
});

const Coded = z.object({ error: z.object({ code: z.string(), message: z.string().nullish() }) });

// https://dub.co/docs/api-reference/errors: 403 with exceeded_limit is the plan's limit, 409 a key that is taken.
function codedFailure(answer: UpstreamAnswer): Failure | undefined {
  const failure = failureFromStatus(answer);
  const body = Coded.safeParse(answer.json());
  if (!failure || !body.success) return undefined;
  const { code, message } = body.data.error;
  const kind = code === "exceeded_limit" ? "quota" : failure.kind;
  return { ...failure, kind, code, message: message ?? failure.message };
}
