import { auth, defineTool, type Failure, failureFromStatus, type UpstreamAnswer } from "../kit/index.ts";
import { pdfFromHtml } from "./pdf-from-html.ts";
import { pdfFromUrl } from "./pdf-from-url.ts";
import { screenshot } from "./screenshot.ts";

export const gotenberg = defineTool({
  slug: "gotenberg",
  title: "Gotenberg",
  description: "Your own Gotenberg server: PDF files and screenshots of web pages and HTML, made on your machine.",
  category: "utilities",
  homepage: "https://gotenberg.dev",
  kind: "rest",
  baseUrl: "https://{host}",
  auth: auth.basic({
    getItAt: "https://gotenberg.dev/docs/configuration#api",
    user: "username",
    password: "password",
    fields: [
      {
        name: "host",
        label: "Host of your Gotenberg server",
        help: "The name at which your server answers over https, without the scheme.",
        example: "gotenberg.example.com",
        isSecret: false,
        pattern: /^[\w-]+(\.[\w-]+)+(:\d{2,5})?$/,
      },
      {
        name: "username",
        label: "User name",
        help: "GOTENBERG_API_BASIC_AUTH_USERNAME of a server that runs with --api-enable-basic-auth.",
        example: "toolroute",
        isSecret: false,
      },
      {
        name: "password",
        label: "Password",
        help: "GOTENBERG_API_BASIC_AUTH_PASSWORD of the same server.",
        example: "sample_password",
      },
    ],
  }),
  failure: filteredFailure,
  credentialTest: { operation: "pdf_from_html", input: { html: "<p>ok</p>" } },
  operations: [pdfFromUrl, pdfFromHtml, screenshot],
});

// 403 is a page that the server's own lists do not allow; a wrong password is 401.
function filteredFailure(answer: UpstreamAnswer): Failure | undefined {
  if (answer.status !== 403) return undefined;
  return {
    ...failureFromStatus(answer),
    kind: "rejected",
    message: "The Gotenberg server does not allow this address.",
  };
}
