import { auth, cloudflareFailure, defineTool } from "../kit/index.ts";
import { pdfFromHtml } from "./pdf-from-html.ts";
import { pdfFromUrl } from "./pdf-from-url.ts";
import { scrape } from "./scrape.ts";
import { screenshot } from "./screenshot.ts";

export const cloudflareBrowser = defineTool({
  slug: "cloudflare-browser",
  title: "Cloudflare Browser Rendering",
  description: "Headless browsers on Cloudflare's network: pages as Markdown, pictures and PDF files, scripts run.",
  category: "utilities",
  homepage: "https://developers.cloudflare.com/browser-rendering/",
  kind: "rest",
  baseUrl: "https://api.cloudflare.com/client/v4/accounts/{account_id}/browser-rendering",
  auth: auth.bearer({
    getItAt: "https://dash.cloudflare.com/profile/api-tokens",
    fields: [
      {
        name: "api_token",
        label: "API token",
        help: "A token with the permission Browser Rendering: Edit.",
        example: "sample_cloudflare_api_token_0000000000000",
      },
      {
        name: "account_id",
        label: "Account id",
        help: "32 letters and digits, on the overview page of your account.",
        example: "0123456789abcdef0123456789abcdef",
        isSecret: false,
        pattern: /^[0-9a-f]{32}$/,
      },
    ],
  }),
  failure: cloudflareFailure,
  credentialTest: { operation: "scrape", input: { url: "https://example.com" } },
  operations: [scrape, screenshot, pdfFromUrl, pdfFromHtml],
});
