import { z } from "zod";
import { defineOperation, perCall } from "../kit/index.ts";

const Answer = z.object({
  data: z.object({
    id: z.string(),
    username: z.string(),
    name: z.string(),
    description: z.string().nullish(),
    location: z.string().nullish(),
    url: z.string().nullish(),
    created_at: z.string().nullish(),
    verified: z.boolean().nullish(),
    protected: z.boolean().nullish(),
    public_metrics: z.object({ followers_count: z.int(), following_count: z.int(), post_count: z.int() }).nullish(),
  }),
});

export const getUser = defineOperation({
  name: "get_user",
  title: "Look up a person",
  description:
    "Shows an account on X by its handle: id, name, description, place, age and numbers of followers and posts.",
  docs: "https://docs.x.com/x-api/users/get-user-by-username",
  effect: "read",
  price: perCall("0.1"),
  input: z.strictObject({
    username: z
      .string()
      .regex(/^[A-Za-z0-9_]{1,15}$/)
      .describe("The handle without @. Example: XDevelopers"),
  }),
  output: z.object({
    user: z.object({
      id: z.string(),
      username: z.string(),
      name: z.string(),
      description: z.string().nullable(),
      location: z.string().nullable(),
      website: z.string().nullable(),
      created_at: z.string().nullable(),
      is_verified: z.boolean(),
      is_protected: z.boolean().describe("Only approved followers see the posts."),
      followers: z.int().nullable(),
      following: z.int().nullable(),
      posts: z.int().nullable(),
    }),
  }),
  run: async ({ username }, api) => {
    const { data } = await api.get("/users/by/username/{username}", {
      params: { username },
      query: { "user.fields": "created_at,description,location,protected,public_metrics,url,verified" },
      returns: Answer,
    });
    return {
      user: {
        id: data.id,
        username: data.username,
        name: data.name,
        description: data.description || null,
        location: data.location ?? null,
        website: data.url || null,
        created_at: data.created_at ?? null,
        is_verified: data.verified ?? false,
        is_protected: data.protected ?? false,
        followers: data.public_metrics?.followers_count ?? null,
        following: data.public_metrics?.following_count ?? null,
        posts: data.public_metrics?.post_count ?? null,
      },
    };
  },
});
