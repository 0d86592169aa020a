import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { nextOffset, ObjectId, offset, pageOf } from "./incident.ts";

const Reference = z.object({ id: z.string(), summary: z.string().nullish() });

const OnCall = z.object({
  user: Reference.nullish(),
  schedule: Reference.nullish(),
  escalation_policy: Reference.nullish(),
  escalation_level: z.int().nullish(),
  start: z.string().nullish(),
  end: z.string().nullish(),
});

export const listOncalls = defineOperation({
  name: "list_oncalls",
  title: "See who is on call",
  description:
    "Tells who is on call in PagerDuty, now or in a time, for which escalation policy, level and schedule, and until when.",
  docs: "https://developer.pagerduty.com/api-reference/3a6b910f11050-list-all-of-the-on-calls",
  effect: "read",
  price: free,
  input: z.strictObject({
    schedule_ids: z.array(ObjectId).min(1).max(20).optional().describe('Only of these schedules. Example: ["PI7DH85"]'),
    escalation_policy_ids: z.array(ObjectId).min(1).max(20).optional().describe("Only of these escalation policies."),
    user_ids: z.array(ObjectId).min(1).max(20).optional().describe("Only these people."),
    since: z.iso.datetime({ offset: true }).optional().describe("Start of the time; now when absent."),
    until: z.iso.datetime({ offset: true }).optional().describe("End of the time. Example: 2026-01-18T00:00:00Z"),
    limit: z.int().min(1).max(100).default(25).describe("How many entries at most."),
    offset,
  }),
  output: z.object({
    oncalls: z.array(
      z.object({
        user: z.string().nullable(),
        user_id: z.string().nullable(),
        schedule: z.string().nullable(),
        escalation_policy: z.string().nullable(),
        level: z.int().nullable(),
        start: z.string().nullable().describe("Null: always."),
        end: z.string().nullable().describe("Null: with no end."),
      }),
    ),
    next_offset: z.int().nullable(),
  }),
  run: async ({ schedule_ids, escalation_policy_ids, user_ids, ...query }, api) => {
    const page = await api.get("/oncalls", {
      query: {
        "schedule_ids[]": schedule_ids,
        "escalation_policy_ids[]": escalation_policy_ids,
        "user_ids[]": user_ids,
        ...query,
      },
      returns: pageOf({ oncalls: z.array(OnCall) }),
    });
    return {
      oncalls: page.oncalls.map((entry) => ({
        user: entry.user?.summary ?? null,
        user_id: entry.user?.id ?? null,
        schedule: entry.schedule?.summary ?? null,
        escalation_policy: entry.escalation_policy?.summary ?? null,
        level: entry.escalation_level ?? null,
        start: entry.start ?? null,
        end: entry.end ?? null,
      })),
      next_offset: nextOffset(page, page.oncalls.length),
    };
  },
});
