import { z } from "zod";
import { auth, defineTool, type Failure, failureFromStatus, type UpstreamAnswer } from "../kit/index.ts";
import { screenshot } from "./screenshot.ts";
import { screenshotHtml } from "./screenshot-html.ts";

export const urlbox = defineTool({
  slug: "urlbox",
  title: "Urlbox",
  description: "Pictures of web pages, their parts and your own HTML, without cookie banners and ads in the way.",
  category: "utilities",
  homepage: "https://urlbox.com",
  kind: "rest",
  baseUrl: "https://api.urlbox.io",
  auth: auth.bearer({
    getItAt: "https://urlbox.com/dashboard",
    fields: [
      {
        name: "secret_key",
        label: "Secret key",
        help: "The secret key of a project, in the Urlbox dashboard; not its publishable key.",
        example: "sample_urlbox_secret",
      },
    ],
  }),
  failure: codedFailure,
  credentialTest: { operation: "screenshot", input: { url: "https://example.com" } },
  operations: [screenshot, screenshotHtml],
});

const Coded = z.object({ error: z.object({ message: z.string().nullish(), code: z.string().nullish() }) });

function codedFailure(answer: UpstreamAnswer): Failure | undefined {
  // After a while Urlbox sends those who wait for a slow page to another address.
  if (answer.status === 307) return { kind: "timeout", message: "The page takes too long to render." };
  const failure = failureFromStatus(answer);
  const body = Coded.safeParse(answer.json());
  if (!failure || !body.success) return undefined;
  const { message, code } = body.data.error;
  return {
    ...failure,
    message: message ?? answer.headers["x-urlbox-error-message"] ?? failure.message,
    code: code ?? undefined,
  };
}
