import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { page } from "./droplet.ts";

const Deployment = z
  .object({ id: z.string().nullish(), phase: z.string().nullish(), cause: z.string().nullish() })
  .nullish();

const App = z.object({
  id: z.string(),
  spec: z.object({ name: z.string() }),
  live_url: z.string().nullish(),
  region: z.object({ slug: z.string().nullish() }).nullish(),
  active_deployment: Deployment,
  in_progress_deployment: Deployment,
  last_deployment_created_at: z.string().nullish(),
  updated_at: z.string().nullish(),
});

export const listApps = defineOperation({
  name: "list_apps",
  title: "List apps",
  description:
    "Lists the apps of DigitalOcean's App Platform: name, address, region, what is live and whether a deployment is running.",
  docs: "https://docs.digitalocean.com/reference/api/reference/apps/#apps_list",
  effect: "read",
  price: free,
  input: z.strictObject({ limit: z.int().min(1).max(200).default(20).describe("How many apps a page."), page }),
  output: z.object({
    total: z.int(),
    apps: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        url: z.string().nullable(),
        region: z.string().nullable(),
        live_phase: z.string().nullable().describe("Of the deployment that is live, such as ACTIVE."),
        live_cause: z.string().nullable(),
        next_phase: z
          .string()
          .nullable()
          .describe("Of the deployment that runs now, such as BUILDING; null when none does."),
        deployed_at: z.string().nullable(),
        updated_at: z.string().nullable(),
      }),
    ),
  }),
  run: async ({ limit, page }, api) => {
    const { apps, meta } = await api.get("/v2/apps", {
      query: { per_page: limit, page },
      returns: z.object({ apps: z.array(App).nullish(), meta: z.object({ total: z.int() }) }),
    });
    return {
      total: meta.total,
      apps: (apps ?? []).map((app) => ({
        id: app.id,
        name: app.spec.name,
        url: app.live_url ?? null,
        region: app.region?.slug ?? null,
        live_phase: app.active_deployment?.phase ?? null,
        live_cause: app.active_deployment?.cause ?? null,
        next_phase: app.in_progress_deployment?.phase ?? null,
        deployed_at: app.last_deployment_created_at ?? null,
        updated_at: app.updated_at ?? null,
      })),
    };
  },
});
