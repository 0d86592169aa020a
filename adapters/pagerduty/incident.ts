import { z } from "zod";

export const ObjectId = z.string().regex(/^[A-Z0-9]{6,20}$/);

export const offset = z
  .int()
  .min(0)
  .max(9_900)
  .default(0)
  .describe("How many to skip; next_offset of the page before.");

const Reference = z.object({ id: z.string().nullish(), summary: z.string().nullish() });

export const Incident = z.object({
  id: z.string(),
  incident_number: z.int().nullish(),
  title: z.string().nullish(),
  status: z.string().nullish(),
  urgency: z.string().nullish(),
  html_url: z.string().nullish(),
  created_at: z.string().nullish(),
  last_status_change_at: z.string().nullish(),
  service: Reference.nullish(),
  assignments: z.array(z.object({ assignee: Reference })).nullish(),
  priority: Reference.nullish(),
});

export const IncidentOutput = z.object({
  id: z.string(),
  number: z.int().nullable(),
  title: z.string().nullable(),
  status: z.string().nullable().describe("triggered, acknowledged or resolved"),
  urgency: z.string().nullable().describe("high or low"),
  priority: z.string().nullable(),
  service: z.string().nullable(),
  service_id: z.string().nullable(),
  assignees: z.array(z.string()),
  url: z.string().nullable(),
  created_at: z.string().nullable(),
  status_changed_at: z.string().nullable(),
});

export const toIncident = (incident: z.output<typeof Incident>): z.input<typeof IncidentOutput> => ({
  id: incident.id,
  number: incident.incident_number ?? null,
  title: incident.title ?? null,
  status: incident.status ?? null,
  urgency: incident.urgency ?? null,
  priority: incident.priority?.summary ?? null,
  service: incident.service?.summary ?? null,
  service_id: incident.service?.id ?? null,
  assignees: (incident.assignments ?? []).map(({ assignee }) => assignee.summary ?? assignee.id ?? ""),
  url: incident.html_url ?? null,
  created_at: incident.created_at ?? null,
  status_changed_at: incident.last_status_change_at ?? null,
});

const Page = { more: z.boolean().nullish(), offset: z.int().nullish() };

export const pageOf = <Shape extends z.ZodRawShape>(members: Shape) => z.object({ ...Page, ...members });

/** Where the next page begins, or null at the end. */
export const nextOffset = (
  page: { more?: boolean | null | undefined; offset?: number | null | undefined },
  count: number,
) => (page.more ? (page.offset ?? 0) + count : null);
