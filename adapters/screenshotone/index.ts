import { z } from "zod";
import { auth, defineTool, type Failure, failureFromStatus, type UpstreamAnswer } from "../kit/index.ts";
import { screenshot } from "./screenshot.ts";
import { screenshotHtml } from "./screenshot-html.ts";

export const screenshotone = defineTool({
  slug: "screenshotone",
  title: "ScreenshotOne",
  description: "Pictures of web pages and of your own HTML, without cookie banners and ads in the way.",
  category: "utilities",
  homepage: "https://screenshotone.com",
  kind: "rest",
  baseUrl: "https://api.screenshotone.com",
  auth: auth.query("access_key", {
    getItAt: "https://dash.screenshotone.com/access",
    fields: [
      {
        name: "access_key",
        label: "Access key",
        help: "On the Access page of the dashboard. Requests are not signed: leave signing optional there.",
        example: "sample_access_key",
      },
    ],
  }),
  failure: codedFailure,
  credentialTest: { operation: "screenshot", input: { url: "https://example.com" } },
  operations: [screenshot, screenshotHtml],
});

const Coded = z.object({ error_code: z.string(), error_message: z.string().nullish() });

// https://screenshotone.com/docs/errors/: nearly all of them are 400.
const kinds: Readonly<Record<string, Failure["kind"]>> = {
  access_key_required: "auth",
  access_key_invalid: "auth",
  signature_is_required: "auth",
  signature_is_not_valid: "auth",
  screenshots_limit_reached: "quota",
  concurrency_limit_reached: "throttled",
};

function codedFailure(answer: UpstreamAnswer): Failure | undefined {
  const failure = failureFromStatus(answer);
  const body = Coded.safeParse(answer.json());
  if (!failure || !body.success) return undefined;
  const { error_code: code, error_message: message } = body.data;
  return { ...failure, kind: kinds[code] ?? failure.kind, message: message ?? failure.message, code };
}
