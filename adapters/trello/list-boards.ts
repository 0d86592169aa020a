import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";

const Boards = z.array(z.object({ id: z.string(), name: z.string().nullish(), url: z.string().nullish() }));

export const listBoards = defineOperation({
  name: "list_boards",
  title: "List boards",
  description: "Lists the open Trello boards of the person, with the ids that list_lists and list_cards take.",
  docs: "https://developer.atlassian.com/cloud/trello/rest/api-group-members/#api-members-id-boards-get",
  effect: "read",
  price: free,
  input: z.strictObject({}),
  output: z.object({ boards: z.array(z.object({ id: z.string(), name: z.string(), url: z.string().nullable() })) }),
  run: async (_, api) => {
    const boards = await api.get("/members/me/boards", {
      query: { filter: "open", fields: "name,url" },
      returns: Boards,
    });
    return { boards: boards.map(({ id, name, url }) => ({ id, name: name ?? "", url: url ?? null })) };
  },
});
