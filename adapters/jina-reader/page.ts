import { z } from "zod";
import { pageFailure, UpstreamFailure } from "../kit/index.ts";

export const Page = z.object({
  data: z.object({
    url: z.string().nullish(),
    title: z.string().nullish(),
    description: z.string().nullish(),
    content: z.string().nullish(),
    links: z.record(z.string(), z.string()).nullish(),
    warning: z.string().nullish(),
  }),
});

/** The page itself. A page that answered with an error comes as a success with a warning. */
export function toPage({ data }: z.output<typeof Page>, fallbackUrl: string) {
  const failure = pageFailure(Number(/returned error (\d{3})/.exec(data.warning ?? "")?.[1]));
  if (failure) throw new UpstreamFailure(failure);
  return {
    url: data.url ?? fallbackUrl,
    title: data.title || null,
    description: data.description || null,
    content: data.content ?? "",
  };
}
