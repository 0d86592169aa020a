import { z } from "zod";
import { defineOperation, perCall } from "../kit/index.ts";
import { Call, callShape, id, toCall } from "./conversation.ts";

export const getCall = defineOperation({
  name: "get_call",
  title: "Get a call",
  description:
    "Returns one call with its state, why it ended, cost, summary, transcript and recording. Use it after call, once the conversation is over.",
  docs: "https://docs.vapi.ai/api-reference/calls/get",
  effect: "read",
  price: perCall("0.1"),
  input: z.strictObject({ call_id: id.describe("The call's id. Example: 8d7c6b5a-4f3e-4d2c-9b1a-0f9e8d7c6b5a") }),
  output: z.object({
    ...callShape,
    success: z.string().nullable().describe("What the assistant's own evaluation says, if it has one."),
    transcript: z.string().nullable(),
    recording_url: z.string().nullable(),
  }),
  run: async ({ call_id }, api) => {
    const call = await api.get("/call/{call_id}", { params: { call_id }, returns: Call });
    const success = call.analysis?.successEvaluation;
    return {
      ...toCall(call),
      success: success === undefined || success === null ? null : String(success),
      transcript: call.artifact?.transcript ?? null,
      recording_url: call.artifact?.recordingUrl ?? null,
    };
  },
});
