import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { docsUrl, toText } from "./hit.ts";

const Answer = z.object({
  username: z.string(),
  about: z.string().nullish(),
  karma: z.int().nullish(),
});

export const getUser = defineOperation({
  name: "get_user",
  title: "Look up a user",
  description: "Returns what a Hacker News user says about themselves, and their karma.",
  docs: docsUrl,
  effect: "read",
  price: free,
  input: z.strictObject({
    username: z
      .string()
      .regex(/^[A-Za-z0-9_-]{2,15}$/)
      .describe("The user's name. Example: pg"),
  }),
  output: z.object({ username: z.string(), about: z.string().nullable(), karma: z.int().nullable() }),
  run: async ({ username }, api) => {
    const user = await api.get("/users/{username}", { params: { username }, returns: Answer });
    return { username: user.username, about: toText(user.about), karma: user.karma ?? null };
  },
});
