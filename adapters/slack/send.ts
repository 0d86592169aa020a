import { z } from "zod";
import { chatSend, free, implementCapability } from "../kit/index.ts";

export const send = implementCapability(chatSend, {
  name: "send",
  title: "Post a message",
  description:
    "Posts a message into a Slack channel, or as a reply in a thread, and returns the message's id. The app must be a member of the channel; list_channels gives channel ids.",
  docs: "https://docs.slack.dev/reference/methods/chat.postMessage",
  effect: "write",
  price: free,
  run: async ({ channel, text, thread_id }, api) => {
    const posted = await api.post("/chat.postMessage", {
      form: { channel, text, thread_ts: thread_id },
      returns: z.object({ ts: z.string(), channel: z.string() }),
    });
    return { message_id: posted.ts, channel: posted.channel };
  },
});
