import { auth, defineTool, type Failure, failureFromStatus, type UpstreamAnswer } from "../kit/index.ts";
import { send } from "./send.ts";

export const slackWebhook = defineTool({
  slug: "slack-webhook",
  title: "Slack incoming webhook",
  description: "Posts into the one Slack channel that an incoming webhook belongs to. Needs no bot, only its address.",
  category: "messaging",
  homepage: "https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks",
  kind: "rest",
  baseUrl: "https://hooks.slack.com/services/{webhook}",
  auth: auth.inBaseUrl({
    getItAt: "https://api.slack.com/apps",
    fields: [
      {
        name: "webhook",
        label: "Webhook",
        help: "What stands behind https://hooks.slack.com/services/ in the address, under Incoming Webhooks of your app.",
        example: "T00000000/B00000000/sampleWebhookSecret000000",
        pattern: /^T[A-Z0-9]{5,20}\/B[A-Z0-9]{5,20}\/[A-Za-z0-9]{10,40}$/,
      },
    ],
  }),
  failure: textFailure,
  operations: [send],
});

// https://docs.slack.dev/changelog/2016-05-17-changes-to-errors-for-incoming-webhooks: the body is one word of plain text.
const kindOfWord: Record<string, Failure["kind"]> = {
  no_service: "auth",
  no_team: "auth",
  invalid_token: "auth",
  action_prohibited: "rejected",
  channel_is_archived: "rejected",
};

function textFailure(answer: UpstreamAnswer): Failure | undefined {
  const failure = failureFromStatus(answer);
  const word = answer.text().trim();
  if (!failure || !/^[a-z_]{3,60}$/.test(word)) return failure;
  return { ...failure, kind: kindOfWord[word] ?? failure.kind, code: word, message: word };
}
