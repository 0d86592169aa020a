import { z } from "zod";

export const Project = z
  .string()
  .regex(/^(\d{1,12}|[\w.-]{1,255}(\/[\w.-]{1,255}){1,20})$/)
  .describe("The project's path or number. Example: acme/backend/web-shop");

export const Issue = z.object({
  iid: z.int(),
  title: z.string(),
  web_url: z.string(),
  state: z.string(),
});

export const toIssue = ({ iid, title, web_url, state }: z.output<typeof Issue>) => ({
  id: String(iid),
  title,
  url: web_url,
  state,
});

/** GitLab wants lists of labels with commas between. */
export const joinLabels = (labels: readonly string[] | undefined) => labels?.join(",");

export const Labels = z
  .array(
    z
      .string()
      .regex(/^[^,]+$/)
      .max(255),
  )
  .max(20)
  .optional();
