import { createApi } from "../kit/create-api.ts";
import type { Operation, Tool } from "../kit/define-tool.ts";
import { UpstreamFailure } from "../kit/failure.ts";
import { recordedAnswer, recordedRequest, type Sample, sampleSecrets, sampleTime } from "../kit/sample.ts";

type Request = Sample["exchanges"][number]["request"];

/** Every request that an operation sends for an input, as far as the sample's answers carry it. */
export async function requestsOf(tool: Tool, operation: Operation, input: unknown, sample: Sample): Promise<Request[]> {
  const requests: Request[] = [];
  const api = createApi(tool, {
    send: async (request, judge) => {
      const exchange = sample.exchanges[requests.length];
      requests.push(recordedRequest(request));
      if (!exchange) throw new UpstreamFailure({ kind: "unavailable" });
      const answer = recordedAnswer(exchange.response);
      const failure = judge(answer);
      if (failure) throw new UpstreamFailure(failure);
      return answer;
    },
    callTool: async () => ({}),
    secrets: sampleSecrets(tool),
    artifact: (content, { contentType }) => ({
      artifact: "art_1",
      content_type: contentType,
      bytes: content.byteLength,
    }),
    progress: () => {},
    used: () => {},
    vendorCost: () => {},
    idempotencyKey: "call_sample",
    now: () => sampleTime,
    signal: new AbortController().signal,
    pollScale: 0,
  });
  await operation.run(operation.input.parse(input), api).catch((error: unknown) => {
    // The sample's answers fit the sample's input: what comes of another one is not what is asked here.
    if (requests.length === 0 && !(error instanceof UpstreamFailure)) throw error;
  });
  return requests;
}
