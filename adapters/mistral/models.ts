import { tokenPrices } from "../kit/index.ts";

export const chatModelDefault = "mistral-small-latest";

const small = { input: 0.15, output: 0.6 };
const medium = { input: 1.5, output: 7.5 };
const medium2025 = { input: 0.4, output: 2 };
const large = { input: 0.5, output: 1.5 };
const magistralSmall = { input: 0.5, output: 1.5 };
const magistralMedium = { input: 2, output: 5 };

export const chatPrices = tokenPrices(
  {
    "mistral-small": small,
    "mistral-small-2603": small,
    "mistral-medium": medium,
    "mistral-medium-2604": medium,
    "mistral-medium-2508": medium2025,
    "mistral-medium-2505": medium2025,
    "mistral-large": large,
    "mistral-large-2512": large,
    "mistral-large-2411": { input: 2, output: 6 },
    "magistral-small": magistralSmall,
    "magistral-medium": magistralMedium,
    codestral: { input: 0.3, output: 0.9 },
    devstral: medium2025,
    "devstral-medium": medium2025,
    "devstral-small": { input: 0.1, output: 0.3 },
    "ministral-8b": { input: 0.15, output: 0.15 },
    "open-mistral-nemo": { input: 0.3, output: 0.3 },
    "pixtral-large": { input: 2, output: 6 },
  },
  chatModelDefault,
  "an input token of mistral-small is $0.15 per million (openrouter.ai, 2026-08); output and other models by their list price; github.com/BerriAI/litellm, 2026-08",
);

export const embeddingModelDefault = "mistral-embed";

export const embeddingPrices = tokenPrices(
  { "mistral-embed": { input: 0.1, output: 0 }, "codestral-embed": { input: 0.15, output: 0 } },
  embeddingModelDefault,
  "a token of mistral-embed is $0.10 per million, of codestral-embed $0.15; github.com/BerriAI/litellm, 2026-08",
);
