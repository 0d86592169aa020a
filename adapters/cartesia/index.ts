import { auth, defineTool } from "../kit/index.ts";
import { listVoices } from "./list-voices.ts";
import { speak } from "./speak.ts";
import { transcribe } from "./transcribe.ts";

export const cartesia = defineTool({
  slug: "cartesia",
  title: "Cartesia",
  description: "Very fast natural speech with many voices, and transcription of recordings.",
  category: "voice-audio",
  homepage: "https://cartesia.ai",
  kind: "rest",
  baseUrl: "https://api.cartesia.ai",
  headers: { "cartesia-version": "2025-11-04" },
  auth: auth.bearer({
    getItAt: "https://play.cartesia.ai/keys",
    fields: [
      {
        name: "api_key",
        label: "API key",
        help: "The key that starts with sk_car_, under API Keys in the Cartesia playground.",
        example: "sk_car_0000000000000000000000",
      },
    ],
  }),
  credentialTest: { operation: "list_voices", input: { limit: 1 } },
  operations: [speak, listVoices, transcribe],
});
