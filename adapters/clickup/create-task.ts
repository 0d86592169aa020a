import { free, implementCapability, taskCreate, UpstreamFailure } from "../kit/index.ts";
import { dueOn, ListId, VendorTask } from "./task.ts";

export const createTask = implementCapability(taskCreate, {
  name: "create_task",
  title: "Create a task",
  description:
    "Adds a task to a ClickUp list: project must be the list's id, from its address. Returns the task's id and address. For status and priority use update_task afterwards.",
  docs: "https://developer.clickup.com/reference/createtask",
  effect: "write",
  price: free,
  run: async ({ title, project, notes, due_date }, api) => {
    const list = ListId.safeParse(project);
    if (!list.success) {
      const message = "For ClickUp, project is the id of a list: the digits after /li/ in the list's address.";
      throw new UpstreamFailure({ kind: "rejected", message });
    }
    const task = await api.post("/list/{list}/task", {
      params: { list: list.data },
      json: { name: title, description: notes, ...(due_date && { due_date: dueOn(due_date), due_date_time: false }) },
      returns: VendorTask,
    });
    return { id: task.id, title: task.name ?? title, url: task.url ?? null };
  },
});
