import { z } from "zod";

export const Event = z.object({
  // The number beside it has more digits than JavaScript can hold.
  id_str: z.string().nullish(),
  title: z.string().nullish(),
  text: z.string().nullish(),
  alert_type: z.string().nullish(),
  priority: z.string().nullish(),
  host: z.string().nullish(),
  tags: z.array(z.string()).nullish(),
  url: z.string().nullish(),
  date_happened: z.int().nullish(),
});

export const tags = z
  .array(
    z
      .string()
      .min(1)
      .max(200)
      .regex(/^[^,]+$/),
  )
  .max(20);
