import { auth, defineTool } from "../kit/index.ts";
import { add } from "./add.ts";
import { addMessages } from "./add-messages.ts";
import { createThread } from "./create-thread.ts";
import { createUser } from "./create-user.ts";
import { getContext } from "./get-context.ts";
import { search } from "./search.ts";

export const zep = defineTool({
  slug: "zep",
  title: "Zep",
  description: "A memory for agents that keeps a knowledge graph of each user: facts, and since when they hold.",
  category: "memory",
  homepage: "https://www.getzep.com",
  kind: "rest",
  baseUrl: "https://api.getzep.com/api/v2",
  auth: auth.header("authorization", {
    prefix: "Api-Key ",
    getItAt: "https://app.getzep.com",
    fields: [
      {
        name: "api_key",
        label: "API key",
        help: "The key that starts with z_, under API keys of your project in Zep.",
        example: "z_sample_key",
      },
    ],
  }),
  operations: [add, search, addMessages, getContext, createUser, createThread],
});
