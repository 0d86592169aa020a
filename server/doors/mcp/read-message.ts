import { jsonDepthMax, parseJson } from "@/adapters/kit/parse-json";
import { type DoorReply, type DoorRequest, replyJson } from "@/server/doors/door";
import { bodyBytesMax } from "@/server/doors/read-json";

type ReadMessage = { message: unknown } | { refusal: DoorReply };

/** The body as JSON, by the same rules as on every other door; undefined where the request says that it has none. */
export async function readMessage(request: DoorRequest): Promise<ReadMessage> {
  const type = request.header("content-type")?.split(";")[0]?.trim().toLowerCase();
  if (request.method !== "POST" || type !== "application/json") return { message: undefined };
  const parsed = parseJson(Buffer.from(await request.body(bodyBytesMax)).toString(), { isStrict: true });
  return parsed.ok ? { message: parsed.value } : { refusal: replyJson(parseError, {}, 400) };
}

// https://www.jsonrpc.org/specification#error_object
const parseError = {
  jsonrpc: "2.0",
  error: {
    code: -32_700,
    message: `Parse error: send JSON that names no key twice and is at most ${jsonDepthMax} levels deep.`,
  },
  id: null,
};
