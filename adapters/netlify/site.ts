import { z } from "zod";

export const Site = z.object({
  id: z.string(),
  name: z.string().nullish(),
  state: z.string().nullish(),
  custom_domain: z.string().nullish(),
  ssl_url: z.string().nullish(),
  admin_url: z.string().nullish(),
  account_slug: z.string().nullish(),
  build_settings: z
    .object({ repo_url: z.string().nullish(), repo_branch: z.string().nullish(), cmd: z.string().nullish() })
    .nullish(),
  published_deploy: z.object({ id: z.string().nullish(), published_at: z.string().nullish() }).nullish(),
  updated_at: z.string().nullish(),
});

export const SiteOutput = z.object({
  id: z.string(),
  name: z.string().nullable(),
  state: z.string().nullable(),
  url: z.string().nullable(),
  custom_domain: z.string().nullable(),
  admin_url: z.string().nullable().describe("Its page in the Netlify dashboard."),
  team: z.string().nullable(),
  repository_url: z.string().nullable(),
  branch: z.string().nullable().describe("The branch that is deployed to production."),
  build_command: z.string().nullable(),
  published_deploy_id: z.string().nullable(),
  published_at: z.string().nullable(),
  updated_at: z.string().nullable(),
});

export const toSite = (site: z.output<typeof Site>): z.input<typeof SiteOutput> => ({
  id: site.id,
  name: site.name ?? null,
  state: site.state ?? null,
  url: site.ssl_url ?? null,
  custom_domain: site.custom_domain ?? null,
  admin_url: site.admin_url ?? null,
  team: site.account_slug ?? null,
  repository_url: site.build_settings?.repo_url ?? null,
  branch: site.build_settings?.repo_branch ?? null,
  build_command: site.build_settings?.cmd ?? null,
  published_deploy_id: site.published_deploy?.id ?? null,
  published_at: site.published_deploy?.published_at ?? null,
  updated_at: site.updated_at ?? null,
});
