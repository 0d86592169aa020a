import { z } from "zod";
import { UpstreamFailure } from "../kit/index.ts";

const snowflakePattern = /^[1-9]\d{14,19}$/;

export const snowflake = z.string().regex(snowflakePattern);

/** Ids that come through a shape that other chat services share. */
export function checkIds(ids: Record<string, string | undefined>): void {
  for (const [name, id] of Object.entries(ids)) {
    if (id === undefined || snowflakePattern.test(id)) continue;
    throw new UpstreamFailure({
      kind: "rejected",
      message: `${name} must be a Discord id, such as 1311234567890123456.`,
    });
  }
}

export const Message = z.object({
  id: z.string(),
  channel_id: z.string(),
  content: z.string().nullish(),
  timestamp: z.string().nullish(),
  edited_timestamp: z.string().nullish(),
  author: z
    .object({ id: z.string(), username: z.string(), global_name: z.string().nullish(), bot: z.boolean().nullish() })
    .nullish(),
  attachments: z.array(z.object({ filename: z.string(), url: z.string() })).nullish(),
  message_reference: z.object({ message_id: z.string().nullish() }).nullish(),
});
