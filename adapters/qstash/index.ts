import { auth, defineTool, type Failure, failureFromStatus, type UpstreamAnswer } from "../kit/index.ts";
import { createSchedule } from "./create-schedule.ts";
import { deleteSchedule } from "./delete-schedule.ts";
import { getMessage } from "./get-message.ts";
import { listSchedules } from "./list-schedules.ts";
import { publish } from "./publish.ts";

export const qstash = defineTool({
  slug: "qstash",
  title: "Upstash QStash",
  description: "Calls web addresses later, again after failures, or by a timetable, without a server of your own.",
  category: "utilities",
  homepage: "https://upstash.com/qstash",
  kind: "rest",
  baseUrl: "https://qstash-{region}.upstash.io",
  auth: auth.bearer({
    getItAt: "https://console.upstash.com/qstash",
    fields: [
      {
        name: "token",
        label: "QSTASH_TOKEN",
        help: "Under Quickstart on the QStash page of the Upstash console.",
        example: "sample_qstash_token",
      },
      {
        name: "region",
        label: "Region",
        help: "us-east-1 or eu-central-1, as QSTASH_URL on the same page says.",
        example: "eu-central-1",
        isSecret: false,
        pattern: /^(us-east-1|eu-central-1)$/,
      },
    ],
  }),
  failure: limitFailure,
  credentialTest: { operation: "list_schedules", input: {} },
  operations: [publish, getMessage, createSchedule, listSchedules, deleteSchedule],
});

// 412 is the plan's number of schedules. The day's limit comes with RateLimit-* headers, a short one with Burst-RateLimit-*.
function limitFailure(answer: UpstreamAnswer): Failure | undefined {
  const failure = failureFromStatus(answer);
  const isDayUsedUp = answer.status === 429 && answer.headers["ratelimit-limit"] !== undefined;
  return failure && (answer.status === 412 || isDayUsedUp) ? { ...failure, kind: "quota" } : undefined;
}
