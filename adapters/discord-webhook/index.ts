import { discordFailure, discordHeaders } from "../discord/failure.ts";
import { auth, defineTool } from "../kit/index.ts";
import { edit } from "./edit.ts";
import { info } from "./info.ts";
import { send } from "./send.ts";

export const discordWebhook = defineTool({
  slug: "discord-webhook",
  title: "Discord webhook",
  description:
    "Posts into the one Discord channel that a webhook belongs to. Needs no bot, only the webhook's address.",
  category: "messaging",
  homepage: "https://discord.com",
  kind: "rest",
  baseUrl: "https://discord.com/api/v10/webhooks/{webhook_id}/{webhook_token}",
  headers: discordHeaders,
  auth: auth.inBaseUrl({
    getItAt: "https://support.discord.com/hc/en-us/articles/228383668-Intro-to-Webhooks",
    fields: [
      {
        name: "webhook_id",
        label: "Webhook id",
        help: "The number in the webhook's address: discord.com/api/webhooks/{id}/{token}.",
        example: "1331234567890123456",
        isSecret: false,
        pattern: /^[1-9]\d{14,19}$/,
      },
      {
        name: "webhook_token",
        label: "Webhook token",
        help: "What stands behind the number in the webhook's address.",
        example: "sample_webhook_token",
      },
    ],
  }),
  failure: discordFailure,
  credentialTest: { operation: "info", input: {} },
  operations: [send, edit, info],
});
