import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { cursor, links, nextCursor, quote } from "./json-api.ts";

const Profile = z.object({
  id: z.string(),
  attributes: z.object({
    email: z.string().nullish(),
    phone_number: z.string().nullish(),
    external_id: z.string().nullish(),
    first_name: z.string().nullish(),
    last_name: z.string().nullish(),
    organization: z.string().nullish(),
    title: z.string().nullish(),
    created: z.string().nullish(),
    updated: z.string().nullish(),
    last_event_date: z.string().nullish(),
  }),
});

export const listProfiles = defineOperation({
  name: "list_profiles",
  title: "List or find profiles",
  description:
    "Lists the people (profiles) in Klaviyo, last changed first, or finds one by e-mail or phone: name, organization, title and when they last did something.",
  docs: "https://developers.klaviyo.com/en/reference/get_profiles",
  effect: "read",
  price: free,
  input: z
    .strictObject({
      email: z.email().max(320).optional().describe("Only the person with this address. Example: ada@example.com"),
      phone_number: z
        .string()
        .regex(/^\+[1-9]\d{6,14}$/)
        .optional()
        .describe("Only the person with this number, in E.164 form. Example: +15557654321"),
      limit: z.int().min(1).max(100).default(20).describe("How many profiles at most."),
      cursor,
    })
    .refine(({ email, phone_number }) => !email || !phone_number, "email and phone_number cannot be combined"),
  output: z.object({
    profiles: z.array(
      z.object({
        id: z.string(),
        email: z.string().nullable(),
        phone_number: z.string().nullable(),
        external_id: z.string().nullable(),
        first_name: z.string().nullable(),
        last_name: z.string().nullable(),
        organization: z.string().nullable(),
        title: z.string().nullable(),
        created_at: z.string().nullable(),
        updated_at: z.string().nullable(),
        last_event_at: z.string().nullable(),
      }),
    ),
    next_cursor: z.string().nullable(),
  }),
  run: async ({ email, phone_number, limit, cursor }, api) => {
    const filter = email
      ? `equals(email,${quote(email)})`
      : phone_number && `equals(phone_number,${quote(phone_number)})`;
    const page = await api.get("/api/profiles", {
      query: { filter, sort: "-updated", "page[size]": limit, "page[cursor]": cursor },
      returns: z.object({ data: z.array(Profile), links }),
    });
    return {
      profiles: page.data.map(({ id, attributes }) => ({
        id,
        email: attributes.email ?? null,
        phone_number: attributes.phone_number ?? null,
        external_id: attributes.external_id ?? null,
        first_name: attributes.first_name ?? null,
        last_name: attributes.last_name ?? null,
        organization: attributes.organization ?? null,
        title: attributes.title ?? null,
        created_at: attributes.created ?? null,
        updated_at: attributes.updated ?? null,
        last_event_at: attributes.last_event_date ?? null,
      })),
      next_cursor: nextCursor(page.links),
    };
  },
});
