import { z } from "zod";
import { defineOperation, perCall } from "../kit/index.ts";
import { ShortUrl, toBitlink } from "./bitlink.ts";

const Answer = z.object({
  id: z.string().nullish(),
  link: z.string().nullish(),
  long_url: z.string().nullish(),
  title: z.string().nullish(),
  tags: z.array(z.string()).nullish(),
  archived: z.boolean().nullish(),
  created_at: z.string().nullish(),
});

export const getLink = defineOperation({
  name: "get_link",
  title: "Look up a short link",
  description: "Tells what the account knows of one of its short links: target, title, tags and age.",
  docs: "https://dev.bitly.com/api-reference/#getBitlink",
  effect: "read",
  price: perCall("0.1"),
  input: z.strictObject({ short_url: ShortUrl }),
  output: z.object({
    short_url: z.string(),
    url: z.string().nullable().describe("Where it leads."),
    title: z.string().nullable(),
    tags: z.array(z.string()),
    is_archived: z.boolean(),
    created_at: z.string().nullable(),
  }),
  run: async ({ short_url }, api) => {
    const bitlink = toBitlink(short_url);
    const link = await api.get("/bitlinks/{bitlink+}", { params: { bitlink }, returns: Answer });
    return {
      short_url: link.link ?? `https://${bitlink}`,
      url: link.long_url ?? null,
      title: link.title ?? null,
      tags: link.tags ?? [],
      is_archived: link.archived ?? false,
      created_at: link.created_at ?? null,
    };
  },
});
