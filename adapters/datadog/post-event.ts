import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { Event, tags } from "./event.ts";

export const postEvent = defineOperation({
  name: "post_event",
  title: "Post an event",
  description:
    "Writes an event into Datadog's event stream, such as a deployment or a finding, so that people see it beside their graphs. Returns its id.",
  docs: "https://docs.datadoghq.com/api/latest/events/#post-an-event",
  effect: "write",
  price: free,
  input: z.strictObject({
    title: z.string().min(1).max(500).describe("Example: Deployed web-shop 4.2.0"),
    text: z.string().min(1).max(4_000).describe("What happened, as plain text."),
    alert_type: z.enum(["info", "success", "warning", "error"]).default("info").describe("How it is shown."),
    priority: z.enum(["normal", "low"]).default("normal").describe("low hides it from the default view."),
    tags: tags.optional().describe('Example: ["env:prod", "service:web-shop"]'),
    host: z.string().min(1).max(200).optional().describe("The host that it is about. Example: web-1"),
    aggregation_key: z.string().min(1).max(100).optional().describe("Events with the same key are shown as one."),
  }),
  output: z.object({ id: z.string().nullable(), status: z.string().nullable() }),
  run: async (input, api) => {
    const { event, status } = await api.post("/events", {
      json: input,
      returns: z.object({ event: Event.nullish(), status: z.string().nullish() }),
    });
    return { id: event?.id_str ?? null, status: status ?? null };
  },
});
