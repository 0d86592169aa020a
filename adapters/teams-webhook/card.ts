import { type Api, returns } from "../kit/index.ts";

/** Workflows takes nothing but Adaptive Cards, and answers before the card is in the channel. */
export async function postCard(content: Record<string, unknown>, api: Api) {
  await api.post("", {
    json: {
      type: "message",
      attachments: [{ contentType: "application/vnd.microsoft.card.adaptive", contentUrl: null, content }],
    },
    returns: returns.nothing,
  });
  return { is_accepted: true };
}

export const cardBase = {
  $schema: "http://adaptivecards.io/schemas/adaptive-card.json",
  type: "AdaptiveCard",
  version: "1.4",
};
