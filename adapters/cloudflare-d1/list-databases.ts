import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { Database, findDatabases } from "./database.ts";

export const listDatabases = defineOperation({
  name: "list_databases",
  title: "List databases",
  description: "Lists the D1 databases of a Cloudflare account with the ids and names that run_sql takes.",
  docs: "https://developers.cloudflare.com/api/resources/d1/subresources/database/methods/list/",
  effect: "read",
  price: free,
  input: z.strictObject({
    name: z.string().min(1).max(200).optional().describe("Only databases with this in their name. Example: shop"),
  }),
  output: z.object({ databases: z.array(Database) }),
  run: async ({ name }, api) => ({ databases: await findDatabases(name, api) }),
});
