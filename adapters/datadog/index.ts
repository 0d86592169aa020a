import { z } from "zod";
import { auth, defineTool, type Failure, failureFromStatus, type UpstreamAnswer } from "../kit/index.ts";
import { getMonitor } from "./get-monitor.ts";
import { listEvents } from "./list-events.ts";
import { postEvent } from "./post-event.ts";
import { queryMetrics } from "./query-metrics.ts";
import { searchMonitors } from "./search-monitors.ts";

const getItAt = "https://app.datadoghq.com/organization-settings/api-keys";

export const datadog = defineTool({
  slug: "datadog",
  title: "Datadog",
  description: "Monitoring of servers and applications. Query metrics, see monitors and events, and post events.",
  category: "developer-tools",
  homepage: "https://www.datadoghq.com",
  kind: "rest",
  baseUrl: "https://api.{site}/api/v1",
  auth: auth.all(
    auth.header("dd-api-key", {
      getItAt,
      fields: [
        {
          name: "api_key",
          label: "API key",
          help: "From Organization Settings, API Keys.",
          example: "dd_sample_api_key_00000000000000",
        },
        {
          name: "site",
          label: "Site",
          help: "What follows app. in your Datadog address: datadoghq.com, datadoghq.eu, us5.datadoghq.com and others.",
          example: "datadoghq.com",
          isSecret: false,
          pattern: /^((us3|us5|ap1|ap2|uk1)\.)?datadoghq\.com$|^datadoghq\.eu$|^(us2\.)?ddog-gov\.com$/,
        },
      ],
    }),
    auth.header("dd-application-key", {
      getItAt,
      fields: [
        {
          name: "application_key",
          label: "Application key",
          help: "From Organization Settings, Application Keys. It may see what its owner may see.",
          example: "dd_sample_application_key_0000000",
        },
      ],
    }),
  ),
  failure: datadogFailure,
  credentialTest: { operation: "search_monitors", input: { limit: 1 } },
  operations: [queryMetrics, searchMonitors, getMonitor, listEvents, postEvent],
});

const FailedQuery = z.object({ status: z.literal("error"), error: z.string().nullish() });

// https://docs.datadoghq.com/api/latest/rate-limits; a query that cannot be read answers 200 with an error.
function datadogFailure(answer: UpstreamAnswer): Failure | undefined {
  const failure = failureFromStatus(answer);
  const reset = Number(answer.headers["x-ratelimit-reset"] ?? Number.NaN);
  if (failure?.kind === "throttled" && reset >= 0) return { ...failure, retryAfterS: failure.retryAfterS ?? reset };
  const failed = FailedQuery.safeParse(answer.json());
  if (failure || !failed.success) return failure;
  return { kind: "rejected", message: failed.data.error ?? undefined };
}
