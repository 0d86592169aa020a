import { z } from "zod";
import { Incident, ObjectId } from "./incident.ts";

export const urgency = z
  .enum(["high", "low"])
  .optional()
  .describe("high wakes people; the service decides when absent.");

export const assignee_ids = z
  .array(ObjectId)
  .min(1)
  .max(10)
  .optional()
  .describe('Users who get it, in place of those on call. Example: ["PXPGF42"]');

export const toAssignments = (ids: readonly string[] | undefined) =>
  ids?.map((id) => ({ assignee: { id, type: "user_reference" } }));

export const Answer = z.object({ incident: Incident });
