import { free, implementCapability, taskCreate } from "../kit/index.ts";
import { urlOf, VendorTask } from "./task.ts";

export const createTask = implementCapability(taskCreate, {
  name: "create_task",
  title: "Create a task",
  description:
    "Adds a task to a Todoist project (project is its id, from list_projects), or to the inbox. Returns its id and address. For labels, priority or repetition use update_task afterwards.",
  docs: "https://developer.todoist.com/api/v1/",
  effect: "write",
  price: free,
  run: async ({ title, project, notes, due_date }, api) => {
    const task = await api.post("/tasks", {
      json: { content: title, project_id: project, description: notes, due_date },
      returns: VendorTask,
    });
    return { id: task.id, title: task.content, url: urlOf(task.id) };
  },
});
