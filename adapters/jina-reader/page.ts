import { z } from "zod";
import { type Failure, UpstreamFailure } from "../kit/index.ts";

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
  const status = /returned error (\d{3})/.exec(data.warning ?? "")?.[1];
  if (status) throw new UpstreamFailure(pageFailure(status));
  return {
    url: data.url ?? fallbackUrl,
    title: data.title || null,
    description: data.description || null,
    content: data.content ?? "",
  };
}

const pageFailure = (status: string): Failure => ({
  kind: status === "404" || status === "410" ? "not_found" : "rejected",
  message: `The page answered ${status}.`,
});
