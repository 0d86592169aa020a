import { z } from "zod";

export const Issue = z.object({
  number: z.int(),
  title: z.string(),
  html_url: z.string(),
  state: z.string(),
});

export const toIssue = ({ number, title, html_url, state }: z.infer<typeof Issue>) => ({
  id: String(number),
  title,
  url: html_url,
  state,
});
