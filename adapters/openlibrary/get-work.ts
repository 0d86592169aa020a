import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { coverUrl, toId } from "./record.ts";

// A text is itself, or an object with its type.
const Text = z.union([z.string(), z.object({ value: z.string() }).transform(({ value }) => value)]).nullish();

const Answer = z.object({
  key: z.string(),
  title: z.string(),
  subtitle: z.string().nullish(),
  description: Text,
  subjects: z.array(z.string()).nullish(),
  authors: z.array(z.object({ author: z.object({ key: z.string() }).nullish() })).nullish(),
  first_publish_date: z.string().nullish(),
  covers: z.array(z.int()).nullish(),
});

export const getWork = defineOperation({
  name: "get_work",
  title: "Look up a book",
  description:
    "Returns one work by its Open Library id: title, description, subjects, ids of its authors, first publication and cover. Take the id from search.",
  docs: "https://openlibrary.org/dev/docs/api/books",
  effect: "read",
  price: free,
  input: z.strictObject({
    id: z
      .string()
      .regex(/^OL\d{1,12}W$/)
      .describe("The work's id. Example: OL45804W"),
  }),
  output: z.object({
    id: z.string(),
    title: z.string(),
    subtitle: z.string().nullable(),
    description: z.string().nullable(),
    subjects: z.array(z.string()),
    author_ids: z.array(z.string()),
    first_published: z.string().nullable(),
    cover_url: z.string().nullable(),
    url: z.string(),
  }),
  run: async ({ id }, api) => {
    const work = await api.get("/works/{file}", { params: { file: `${id}.json` }, returns: Answer });
    return {
      id: toId(work.key),
      title: work.title,
      subtitle: work.subtitle ?? null,
      description: work.description ?? null,
      subjects: (work.subjects ?? []).slice(0, subjectsMax),
      author_ids: (work.authors ?? []).flatMap(({ author }) => (author ? [toId(author.key)] : [])),
      first_published: work.first_publish_date ?? null,
      cover_url: coverUrl(work.covers?.[0]),
      url: `https://openlibrary.org${work.key}`,
    };
  },
});

const subjectsMax = 50;
