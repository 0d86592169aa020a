import { free, implementCapability, taskCreate, UpstreamFailure } from "../kit/index.ts";
import { dueOn, ListId, VendorCard } from "./card.ts";

export const createTask = implementCapability(taskCreate, {
  name: "create_task",
  title: "Create a card",
  description:
    "Adds a card to a Trello list: project must be the list's id, from list_lists. Returns the card's id and address. To move it later use update_card.",
  docs: "https://developer.atlassian.com/cloud/trello/rest/api-group-cards/#api-cards-post",
  effect: "write",
  price: free,
  run: async ({ title, project, notes, due_date }, api) => {
    const list = ListId.safeParse(project);
    if (!list.success) {
      const message = "For Trello, project is the id of a list, 24 characters long: list_lists gives it.";
      throw new UpstreamFailure({ kind: "rejected", message });
    }
    const card = await api.post("/cards", {
      json: { idList: list.data, name: title, desc: notes, due: due_date && dueOn(due_date) },
      returns: VendorCard,
    });
    return { id: card.id, title: card.name ?? title, url: card.url ?? null };
  },
});
