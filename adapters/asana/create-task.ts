import { type Api, free, implementCapability, taskCreate, UpstreamFailure } from "../kit/index.ts";
import { OneTask } from "./task.ts";
import { getWorkspaces } from "./workspaces.ts";

export const createTask = implementCapability(taskCreate, {
  name: "create_task",
  title: "Create a task",
  description:
    "Creates an Asana task in a project (project is its id, from list_projects), or without one among the person's own tasks. Returns its id and address.",
  docs: "https://developers.asana.com/reference/createtask",
  effect: "write",
  price: free,
  run: async ({ title, project, notes, due_date }, api) => {
    if (project !== undefined && !/^\d{1,20}$/.test(project)) {
      const message = "For Asana, project is a project's id: digits only, as list_projects gives it.";
      throw new UpstreamFailure({ kind: "rejected", message });
    }
    const place = project ? { projects: [project] } : { workspace: await onlyWorkspace(api), assignee: "me" };
    const { data } = await api.post("/tasks", {
      query: { opt_fields: "name,permalink_url" },
      json: { data: { name: title, notes, due_on: due_date, ...place } },
      returns: OneTask,
    });
    return { id: data.gid, title: data.name ?? title, url: data.permalink_url ?? null };
  },
});

/** A task without a project belongs to a workspace. */
async function onlyWorkspace(api: Api): Promise<string> {
  const { data } = await getWorkspaces(2, undefined, api);
  const [only] = data;
  if (only && data.length === 1) return only.gid;
  const message = "This account has several Asana workspaces: give the id of a project.";
  throw new UpstreamFailure({ kind: "rejected", message });
}
