import { auth, defineTool } from "../kit/index.ts";
import { send } from "./send.ts";
import { sendCard } from "./send-card.ts";

export const teamsWebhook = defineTool({
  slug: "teams-webhook",
  title: "Microsoft Teams webhook",
  description:
    "Posts into the Teams channel or chat that a webhook of the Workflows app belongs to. Needs no app, only its address.",
  category: "messaging",
  homepage: "https://www.microsoft.com/microsoft-teams",
  kind: "rest",
  baseUrl: "https://{webhook}",
  auth: auth.inBaseUrl({
    getItAt:
      "https://support.microsoft.com/office/create-incoming-webhooks-with-workflows-for-microsoft-teams-8ae491c7-0394-4861-ba59-055e33f75498",
    fields: [
      {
        name: "webhook",
        label: "Webhook",
        help: "The address that the Workflows app shows, without https:// in front.",
        example:
          "prod-00.westus.logic.azure.com/workflows/00000000/triggers/manual/paths/invoke?api-version=2016-06-01&sp=%2Ftriggers%2Fmanual%2Frun&sv=1.0&sig=sample",
        pattern: /^([a-z0-9-]+\.){1,5}(logic\.azure\.com|api\.powerplatform\.com)(:443)?(\/[\w%.~-]+)+\?[\w%.~=&-]+$/i,
      },
    ],
  }),
  operations: [send, sendCard],
});
