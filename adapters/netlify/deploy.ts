import { z } from "zod";

const text = z.string().nullable().default(null);

/** Netlify's own names, as far as they matter. */
export const Deploy = z.object({
  id: z.string(),
  site_id: text,
  state: text.describe("new, enqueued, building, uploading, processing, ready, error and others"),
  context: text.describe("production, deploy-preview or branch-deploy"),
  branch: text,
  commit_ref: text,
  commit_url: text,
  title: text,
  deploy_ssl_url: text.describe("Where this deploy is served."),
  admin_url: text.describe("Its page in the Netlify dashboard."),
  error_message: text,
  framework: text,
  created_at: text,
  published_at: text,
});

export const DeployId = z
  .string()
  .regex(/^[0-9a-f]{24}$/)
  .describe("The deploy's id. Example: 64b7c9d2e5f60a1b2c3d4e5f");

export const SiteId = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9.-]{0,252}$/)
  .describe("The site's id or domain. Example: shop-acme.netlify.app");

export const page = z.int().min(1).max(1_000).default(1).describe("Which page, from 1.");
