import { z } from "zod";
import { cloudflareResult, defineOperation, free } from "../kit/index.ts";
import { Database, toDatabase, VendorDatabase } from "./database.ts";

export const createDatabase = defineOperation({
  name: "create_database",
  title: "Create a database",
  description: "Creates an empty D1 database in a Cloudflare account and returns its id, for run_sql.",
  docs: "https://developers.cloudflare.com/api/resources/d1/subresources/database/methods/create/",
  effect: "write",
  price: free,
  input: z.strictObject({
    name: z
      .string()
      .regex(/^[a-z0-9][a-z0-9_-]{0,62}$/)
      .describe("Lower-case letters, digits, - and _. Example: shop-orders"),
    region: z
      .enum(["wnam", "enam", "weur", "eeur", "apac", "oc"])
      .optional()
      .describe("Where most of its readers are: west or east of North America or Europe, Asia and Pacific, Oceania."),
  }),
  output: z.object({ database: Database }),
  run: async ({ name, region }, api) => {
    const { result } = await api.post("/d1/database", {
      json: { name, primary_location_hint: region },
      returns: cloudflareResult(VendorDatabase),
    });
    return { database: toDatabase(result) };
  },
});
