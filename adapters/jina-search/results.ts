import { z } from "zod";

export const Answer = z.object({
  data: z
    .array(
      z.object({
        title: z.string().nullish(),
        url: z.string(),
        description: z.string().nullish(),
        content: z.string().nullish(),
        publishedTime: z.string().nullish(),
      }),
    )
    .nullish(),
});
