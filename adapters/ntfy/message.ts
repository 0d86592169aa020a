import { z } from "zod";

export const topic = z.string().regex(/^[-_A-Za-z0-9]{1,64}$/);

export const Message = z.object({
  id: z.string(),
  time: z.int(),
  expires: z.int().nullish(),
  event: z.string(),
  topic: z.string(),
  message: z.string().nullish(),
  title: z.string().nullish(),
  priority: z.int().nullish(),
  tags: z.array(z.string()).nullish(),
});
