import { auth, defineTool, type Failure, failureFromStatus, type UpstreamAnswer } from "../kit/index.ts";
import { addNote } from "./add-note.ts";
import { createIncident } from "./create-incident.ts";
import { listIncidents } from "./list-incidents.ts";
import { listOncalls } from "./list-oncalls.ts";
import { listServices } from "./list-services.ts";
import { updateIncident } from "./update-incident.ts";

const getItAt = "https://support.pagerduty.com/main/docs/api-access-keys";

export const pagerduty = defineTool({
  slug: "pagerduty",
  title: "PagerDuty",
  description: "Incidents and on-call. See what is wrong and who is on call; open, acknowledge and resolve incidents.",
  category: "developer-tools",
  homepage: "https://www.pagerduty.com",
  kind: "rest",
  baseUrl: "https://api.pagerduty.com",
  headers: { accept: "application/vnd.pagerduty+json;version=2" },
  auth: auth.all(
    auth.header("authorization", {
      getItAt,
      prefix: "Token token=",
      fields: [
        {
          name: "api_key",
          label: "API key",
          help: "A key of the account (Integrations, API Access Keys) or your own (My Profile, User Settings).",
          example: "u+0000000000000000",
        },
      ],
    }),
    // https://developer.pagerduty.com/docs/rest-api-overview: who changes something stands in From.
    auth.header("from", {
      getItAt,
      fields: [
        {
          name: "email",
          label: "E-mail",
          help: "The address of the PagerDuty user in whose name incidents are opened and changed.",
          example: "ada@example.com",
          isSecret: false,
        },
      ],
    }),
  ),
  failure: pagerdutyFailure,
  credentialTest: { operation: "list_services", input: { limit: 1 } },
  operations: [listIncidents, createIncident, updateIncident, addNote, listOncalls, listServices],
});

// https://developer.pagerduty.com/docs/rest-api-rate-limits; 402 is a feature that the account's plan lacks.
function pagerdutyFailure(answer: UpstreamAnswer): Failure | undefined {
  const failure = failureFromStatus(answer);
  if (failure && answer.status === 402) return { ...failure, kind: "rejected" };
  const reset = Number(answer.headers["ratelimit-reset"] ?? Number.NaN);
  if (failure?.kind !== "throttled" || !(reset >= 0)) return failure;
  return { ...failure, retryAfterS: failure.retryAfterS ?? Math.ceil(reset) };
}
