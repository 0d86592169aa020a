import { z } from "zod";
import { defineOperation, free, returns } from "../kit/index.ts";
import { audienceUrl, Email, memberId } from "./member.ts";

const tagNames = z.array(z.string().min(1).max(100)).max(50).default([]);

export const tagMember = defineOperation({
  name: "tag_member",
  title: "Tag a person",
  description: "Adds tags to a person of the Mailchimp audience, or takes some away. Tags that are new are made.",
  docs: "https://mailchimp.com/developer/marketing/api/list-member-tags/add-or-remove-member-tags/",
  effect: "write",
  price: free,
  input: z
    .strictObject({
      email: Email,
      add: tagNames.describe('Tags to add. Example: ["customer"]'),
      remove: tagNames.describe("Tags to take away."),
    })
    .refine(({ add, remove }) => add.length + remove.length > 0, "give tags to add or to remove"),
  output: z.object({ email: z.string(), tagged: z.literal(true) }),
  run: async ({ email, add, remove }, api) => {
    await api.post("/members/{id}/tags", {
      baseUrl: audienceUrl,
      params: { id: memberId(email) },
      json: {
        tags: [
          ...add.map((name) => ({ name, status: "active" })),
          ...remove.map((name) => ({ name, status: "inactive" })),
        ],
      },
      returns: returns.nothing,
    });
    return { email, tagged: true as const };
  },
});
