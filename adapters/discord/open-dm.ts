import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { snowflake } from "./message.ts";

export const openDm = defineOperation({
  name: "open_dm",
  title: "Open a direct chat",
  description:
    "Opens the direct chat between the bot and a person, or finds it, and returns the channel id for send. The person must share a server with the bot.",
  docs: "https://docs.discord.com/developers/resources/user#create-dm",
  effect: "write",
  price: free,
  input: z.strictObject({ user: snowflake.describe("The person's id. Example: 1321234567890123456") }),
  output: z.object({ channel: z.string() }),
  run: async ({ user }, api) => {
    const { id } = await api.post("/users/@me/channels", {
      json: { recipient_id: user },
      returns: z.object({ id: z.string() }),
    });
    return { channel: id };
  },
});
