import { auth, defineTool } from "../kit/index.ts";
import { editMessage } from "./edit-message.ts";
import { discordFailure, discordHeaders } from "./failure.ts";
import { listChannels } from "./list-channels.ts";
import { listServers } from "./list-servers.ts";
import { openDm } from "./open-dm.ts";
import { readMessages } from "./read-messages.ts";
import { send } from "./send.ts";

export const discord = defineTool({
  slug: "discord",
  title: "Discord",
  description: "Messages from your own Discord bot: posts, replies and edits, reads channels, and writes to people.",
  category: "messaging",
  homepage: "https://discord.com",
  kind: "rest",
  baseUrl: "https://discord.com/api/v10",
  headers: discordHeaders,
  auth: auth.header("authorization", {
    prefix: "Bot ",
    getItAt: "https://discord.com/developers/applications",
    fields: [
      {
        name: "bot_token",
        label: "Bot token",
        help: "The token under Bot of your application. Reading what was said also needs its Message Content Intent.",
        example: "sample_bot_token.sample.sample",
      },
    ],
  }),
  failure: discordFailure,
  credentialTest: { operation: "list_servers", input: { limit: 1 } },
  operations: [send, readMessages, editMessage, listServers, listChannels, openDm],
});
