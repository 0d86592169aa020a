import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";

const Account = z.object({
  email: z.string(),
  name: z.string().nullish(),
  status: z.string(),
  status_message: z.string().nullish(),
  droplet_limit: z.int(),
  team: z.object({ name: z.string().nullish() }).nullish(),
});

export const getAccount = defineOperation({
  name: "get_account",
  title: "Get the account",
  description:
    "Returns the DigitalOcean account behind the token: e-mail, team, status and how many servers it may have.",
  docs: "https://docs.digitalocean.com/reference/api/reference/account/#account_get",
  effect: "read",
  price: free,
  input: z.strictObject({}),
  output: z.object({
    email: z.string(),
    name: z.string().nullable(),
    team: z.string().nullable(),
    status: z.string().describe("active, warning or locked"),
    status_message: z.string().nullable(),
    droplet_limit: z.int(),
  }),
  run: async (_, api) => {
    const { account } = await api.get("/v2/account", { returns: z.object({ account: Account }) });
    return {
      email: account.email,
      name: account.name ?? null,
      team: account.team?.name ?? null,
      status: account.status,
      status_message: account.status_message || null,
      droplet_limit: account.droplet_limit,
    };
  },
});
