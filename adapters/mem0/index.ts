import { auth, defineTool } from "../kit/index.ts";
import { add } from "./add.ts";
import { deleteMemory } from "./delete-memory.ts";
import { listMemories } from "./list-memories.ts";
import { search } from "./search.ts";
import { updateMemory } from "./update-memory.ts";

export const mem0 = defineTool({
  slug: "mem0",
  title: "Mem0",
  description: "A long-term memory for agents: facts picked out of conversations, found again by meaning.",
  category: "memory",
  homepage: "https://mem0.ai",
  kind: "rest",
  baseUrl: "https://api.mem0.ai",
  auth: auth.header("authorization", {
    prefix: "Token ",
    getItAt: "https://app.mem0.ai/dashboard/api-keys",
    fields: [
      {
        name: "api_key",
        label: "API key",
        help: "The key that starts with m0-, under API keys in the Mem0 dashboard.",
        example: "m0-sample-key",
      },
    ],
  }),
  credentialTest: { operation: "list_memories", input: { user_id: "ping", limit: 1 } },
  operations: [add, search, listMemories, updateMemory, deleteMemory],
});
