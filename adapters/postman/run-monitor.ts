import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";

const Counts = z.object({ total: z.number().nullish(), failed: z.number().nullish() }).nullish();

const Answer = z.object({
  run: z.object({
    info: z.object({
      name: z.string().nullish(),
      status: z.string().nullish(),
      startedAt: z.string().nullish(),
      finishedAt: z.string().nullish(),
    }),
    stats: z.object({ assertions: Counts, requests: Counts }).nullish(),
    executions: z
      .array(
        z.object({
          item: z.object({ name: z.string().nullish() }).nullish(),
          request: z.object({ method: z.string().nullish(), url: z.string().nullish() }).nullish(),
          response: z.object({ code: z.number().nullish(), responseTime: z.number().nullish() }).nullish(),
          errors: z.array(z.object({ name: z.string().nullish(), message: z.string().nullish() })).nullish(),
        }),
      )
      .nullish(),
  }),
});

export const runMonitor = defineOperation({
  name: "run_monitor",
  title: "Run a monitor",
  description:
    "Runs a Postman monitor now, waits for it (up to five minutes), and returns which requests and assertions passed. Use it to check an API after a change.",
  docs: "https://learning.postman.com/api-docs/api-reference/monitors/run-monitor/",
  effect: "write",
  price: free,
  timeoutMs: 300_000,
  input: z.strictObject({
    monitor_id: z
      .string()
      .regex(/^[\w-]{8,80}$/)
      .describe("The monitor's id. Example: 1e6b6cc1-c760-48e0-968f-4bfaeae8d6d9"),
  }),
  output: z.object({
    name: z.string().nullable(),
    status: z
      .string()
      .nullable()
      .describe("success, failed and others; running when it takes longer than five minutes."),
    requests_total: z.number().nullable(),
    requests_failed: z.number().nullable(),
    assertions_total: z.number().nullable(),
    assertions_failed: z.number().nullable(),
    requests: z.array(
      z.object({
        name: z.string().nullable(),
        method: z.string().nullable(),
        url: z.string().nullable(),
        status: z.number().nullable(),
        duration_ms: z.number().nullable(),
        errors: z.array(z.string()),
      }),
    ),
    started_at: z.string().nullable(),
    finished_at: z.string().nullable(),
  }),
  run: async ({ monitor_id }, api) => {
    const { run } = await api.post("/monitors/{id}/run", { params: { id: monitor_id }, returns: Answer });
    const { info, stats } = run;
    return {
      name: info.name ?? null,
      status: info.status ?? null,
      requests_total: stats?.requests?.total ?? null,
      requests_failed: stats?.requests?.failed ?? null,
      assertions_total: stats?.assertions?.total ?? null,
      assertions_failed: stats?.assertions?.failed ?? null,
      requests: (run.executions ?? []).map(({ item, request, response, errors }) => ({
        name: item?.name ?? null,
        method: request?.method ?? null,
        url: request?.url ?? null,
        status: response?.code ?? null,
        duration_ms: response?.responseTime ?? null,
        errors: (errors ?? []).flatMap(({ name, message }) => message ?? name ?? []),
      })),
      started_at: info.startedAt ?? null,
      finished_at: info.finishedAt ?? null,
    };
  },
});
