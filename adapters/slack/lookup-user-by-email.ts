import { z } from "zod";
import { defineOperation, free, UpstreamFailure } from "../kit/index.ts";

const Answer = z.object({
  user: z.object({
    id: z.string(),
    name: z.string().nullish(),
    real_name: z.string().nullish(),
    deleted: z.boolean().nullish(),
    is_bot: z.boolean().nullish(),
    tz: z.string().nullish(),
    profile: z.object({ title: z.string().nullish(), display_name: z.string().nullish() }).nullish(),
  }),
});

const User = z.object({
  id: z.string().describe("For a mention, write <@id> in a message."),
  name: z.string().nullable(),
  display_name: z.string().nullable(),
  title: z.string().nullable(),
  timezone: z.string().nullable(),
  is_active: z.boolean(),
  is_bot: z.boolean(),
});

export const lookupUserByEmail = defineOperation({
  name: "lookup_user_by_email",
  title: "Find a person by e-mail",
  description:
    "Finds the workspace member who has an e-mail address and returns id, name, title and time zone, or null when nobody has it. Use it to mention or message somebody.",
  docs: "https://docs.slack.dev/reference/methods/users.lookupByEmail",
  effect: "read",
  price: free,
  input: z.strictObject({ email: z.email().describe("The address. Example: grace@example.com") }),
  output: z.object({ user: User.nullable() }),
  run: async ({ email }, api) => {
    try {
      const { user } = await api.get("/users.lookupByEmail", { query: { email }, returns: Answer });
      return {
        user: {
          id: user.id,
          name: user.real_name ?? user.name ?? null,
          display_name: user.profile?.display_name || null,
          title: user.profile?.title || null,
          timezone: user.tz ?? null,
          is_active: !user.deleted,
          is_bot: user.is_bot ?? false,
        },
      };
    } catch (error) {
      if (error instanceof UpstreamFailure && error.failure.code === "users_not_found") return { user: null };
      throw error;
    }
  },
});
