import { auth, defineTool } from "../kit/index.ts";
import { call } from "./call.ts";
import { getCall } from "./get-call.ts";
import { listAssistants } from "./list-assistants.ts";
import { listCalls } from "./list-calls.ts";
import { listNumbers } from "./list-numbers.ts";

export const vapi = defineTool({
  slug: "vapi",
  title: "Vapi",
  description: "Phone calls by voice assistants: starts a call, and tells what was said and what came of it.",
  category: "voice-audio",
  homepage: "https://vapi.ai",
  kind: "rest",
  baseUrl: "https://api.vapi.ai",
  auth: auth.bearer({
    getItAt: "https://dashboard.vapi.ai/org/api-keys",
    fields: [
      {
        name: "private_key",
        label: "Private key",
        help: "The private key under API Keys in the Vapi dashboard; the public one cannot make calls.",
        example: "00000000-0000-4000-8000-000000000000",
      },
    ],
  }),
  credentialTest: { operation: "list_assistants", input: { limit: 1 } },
  operations: [call, getCall, listCalls, listAssistants, listNumbers],
});
