import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { Answer, docsUrl, Gif, toGif } from "./gif.ts";

export const getGif = defineOperation({
  name: "get_gif",
  title: "Look up a GIF",
  description: "Returns one animated GIF by its id, with the addresses of GIF, MP4 and a small preview.",
  docs: `${docsUrl}#get-gif-by-id`,
  effect: "read",
  price: free,
  input: z.strictObject({
    id: z
      .string()
      .regex(/^[A-Za-z0-9]{5,40}$/)
      .describe("The GIF's id. Example: xT4uQulxzV39haRFjG"),
  }),
  output: Gif,
  run: async ({ id }, api) => {
    const { data } = await api.get("/gifs/{id}", { params: { id }, returns: z.object({ data: Answer }) });
    return toGif(data);
  },
});
