import { z } from "zod";
import { auth, defineTool, type Failure, failureFromStatus, type UpstreamAnswer } from "../kit/index.ts";
import { deleteKeys } from "./delete-keys.ts";
import { getValue } from "./get-value.ts";
import { listKeys } from "./list-keys.ts";
import { runCommand } from "./run-command.ts";
import { setValue } from "./set-value.ts";

const getItAt = "https://console.upstash.com/redis";

export const upstashRedis = defineTool({
  slug: "upstash-redis",
  title: "Upstash Redis",
  description:
    "Serverless Redis over HTTP. Read and write keys with an expiry, find them by pattern, or run any command.",
  category: "databases-storage",
  homepage: "https://upstash.com",
  kind: "rest",
  baseUrl: "https://{endpoint}",
  auth: auth.all(
    auth.bearer({
      getItAt,
      fields: [
        {
          name: "rest_token",
          label: "REST token",
          help: "UPSTASH_REDIS_REST_TOKEN on the database's page, under REST API.",
          example: "sample_rest_token",
        },
      ],
    }),
    auth.inBaseUrl({
      getItAt,
      fields: [
        {
          name: "endpoint",
          label: "Endpoint",
          help: "UPSTASH_REDIS_REST_URL on the same page, without https://.",
          example: "apt-cod-12345.upstash.io",
          isSecret: false,
          pattern: /^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.upstash\.io$/,
        },
      ],
    }),
  ),
  failure: redisFailure,
  credentialTest: { operation: "get_value", input: { key: "toolroute" } },
  operations: [getValue, setValue, listKeys, deleteKeys, runCommand],
});

// https://upstash.com/docs/redis/troubleshooting: Redis's own words decide, since all of them come with status 400.
const kindByWords: readonly [RegExp, Failure["kind"]][] = [
  [/^ERR max (?:daily )?requests? limit exceeded|^ERR DB capacity quota exceeded/i, "quota"],
  [/^(?:WRONGPASS|NOAUTH|NOPERM)\b/, "auth"],
];

function redisFailure(answer: UpstreamAnswer): Failure | undefined {
  const failure = failureFromStatus(answer);
  const said = z.object({ error: z.string() }).safeParse(answer.json());
  if (answer.status !== 400 || !failure || !said.success) return undefined;
  const [, kind = failure.kind] = kindByWords.find(([words]) => words.test(said.data.error)) ?? [];
  return { ...failure, kind, message: said.data.error };
}
