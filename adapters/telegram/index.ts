import { z } from "zod";
import { auth, defineTool, type Failure, failureFromStatus, type UpstreamAnswer } from "../kit/index.ts";
import { getChat } from "./get-chat.ts";
import { getMe } from "./get-me.ts";
import { send } from "./send.ts";

export const telegram = defineTool({
  slug: "telegram",
  title: "Telegram",
  description: "Messages from your own Telegram bot to people, groups and channels that have added it.",
  category: "messaging",
  homepage: "https://telegram.org",
  kind: "rest",
  baseUrl: "https://api.telegram.org/bot{token}",
  auth: auth.inBaseUrl({
    getItAt: "https://t.me/BotFather",
    fields: [
      {
        name: "token",
        label: "Bot token",
        help: "Send /newbot to @BotFather in Telegram; it answers with the token.",
        example: "123456:sample_bot_token",
        pattern: /^\d{3,20}:[\w-]{5,100}$/,
      },
    ],
  }),
  failure: telegramFailure,
  credentialTest: { operation: "get_me", input: {} },
  operations: [send, getMe, getChat],
});

const Body = z.object({
  ok: z.literal(false),
  error_code: z.int().nullish(),
  description: z.string().nullish(),
  parameters: z.object({ retry_after: z.number().nullish() }).nullish(),
});

// https://core.telegram.org/bots/api#making-requests: a token that does not exist answers 404 "Not Found", a revoked one
// 401; 403 means that the person or group does not want the bot; the wait stands in the body.
function telegramFailure(answer: UpstreamAnswer): Failure | undefined {
  const body = Body.safeParse(answer.json());
  if (!body.success) return undefined;
  const { error_code, description, parameters } = body.data;
  const status = error_code ?? answer.status;
  const kind =
    status === 404 && description === "Not Found"
      ? "auth"
      : status === 403
        ? "rejected"
        : (failureFromStatus(answer)?.kind ?? "rejected");
  return {
    kind,
    message: description ?? undefined,
    code: String(status),
    retryAfterS: parameters?.retry_after ?? undefined,
  };
}
