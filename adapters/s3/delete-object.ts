import { z } from "zod";
import { defineOperation, free, returns } from "../kit/index.ts";
import { Bucket, dated, Key, objectPath } from "./object.ts";

export const deleteObject = defineOperation({
  name: "delete_object",
  title: "Delete an object",
  description:
    "Removes an object from a bucket, for good where the bucket keeps no versions. A key that does not exist is no error.",
  docs: "https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteObject.html",
  effect: "destroy",
  price: free,
  input: z.strictObject({ bucket: Bucket, key: Key }),
  output: z.object({ key: z.string(), deleted: z.literal(true) }),
  run: async ({ bucket, key }, api) => {
    await api.delete(objectPath, { params: { bucket, key }, headers: dated(api), returns: returns.nothing });
    return { key, deleted: true as const };
  },
});
