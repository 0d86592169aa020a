import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";

export const expand = defineOperation({
  name: "expand",
  title: "See where a link leads",
  description: "Tells where an is.gd link leads without following it. Use it to check a link first.",
  docs: "https://is.gd/apilookupreference.php",
  effect: "read",
  price: free,
  input: z.strictObject({
    short_url: z
      .string()
      .regex(/^(https?:\/\/is\.gd\/)?\w{1,30}$/)
      .describe("The short address or its ending. Example: https://is.gd/iKpnPV"),
  }),
  output: z.object({ url: z.string() }),
  run: ({ short_url }, api) =>
    api.get("/forward.php", {
      query: { format: "json", shorturl: short_url },
      returns: z.object({ url: z.string() }),
    }),
});
