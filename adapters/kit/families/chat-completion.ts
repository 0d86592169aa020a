import { z } from "zod";
import type { Api } from "../api.ts";
import type { llmChat } from "../capabilities/models.ts";
import { type TokenPrices, tokensMax } from "../token-price.ts";

type ChatInput = z.output<typeof llmChat.input>;
type ChatAnswer = z.output<typeof llmChat.output>;

// Models that think in the open answer with a list of parts.
const Content = z.union([z.string(), z.array(z.object({ type: z.string(), text: z.string().nullish() }))]).nullish();

/** The answer of OpenAI's `/chat/completions`, which many vendors speak. */
export const ChatCompletion = z.object({
  model: z.string(),
  choices: z
    .array(
      z.object({
        finish_reason: z.string().nullish(),
        message: z.object({ content: Content, refusal: z.string().nullish() }),
      }),
    )
    .min(1),
  usage: z.object({ prompt_tokens: z.int(), completion_tokens: z.int() }).nullish(),
});
export type ChatCompletion = z.output<typeof ChatCompletion>;

/** The instructions as a message of their own, as OpenAI and its followers want them. */
export const chatMessages = ({ system, messages }: ChatInput) => [
  ...(system ? [{ role: "system", content: system }] : []),
  ...messages,
];

// Roles and separators around each message.
const tokensPerMessage = 8;

/** The most tokens that a conversation can be, its instructions included. */
export const chatTokensMax = ({ system = "", messages }: Pick<ChatInput, "system" | "messages">): number =>
  tokensMax([system, ...messages.map(({ content }) => content)], tokensPerMessage);

type Vendor = {
  path: string;
  prices: TokenPrices;
  modelDefault: string;
  /** What the vendor calls the longest answer. */
  limitName: "max_tokens" | "max_completion_tokens";
  /** What some of its models want beside the rest. */
  fieldsOf?: (model: string) => Record<string, unknown>;
};

/** Price, time and run of an operation that asks a vendor of OpenAI's dialect. */
export const chatCompletions = ({ path, prices, modelDefault, limitName, fieldsOf }: Vendor) => ({
  effect: "read" as const,
  price: prices.priceOf((input: ChatInput) => ({
    model: input.model ?? modelDefault,
    input: chatTokensMax(input),
    output: input.max_tokens,
  })),
  timeoutMs: 120_000,
  run: async (input: ChatInput, api: Api): Promise<ChatAnswer> => {
    const { model = modelDefault, max_tokens, temperature } = input;
    const completion = await api.post(path, {
      json: { model, messages: chatMessages(input), [limitName]: max_tokens, temperature, ...fieldsOf?.(model) },
      returns: ChatCompletion,
    });
    const answer = toChatAnswer(completion);
    if (completion.usage) api.used(prices.unitsOf({ model, input: answer.input_tokens, output: answer.output_tokens }));
    return answer;
  },
});

export function toChatAnswer({ model, choices, usage }: ChatCompletion): ChatAnswer {
  const [choice] = choices;
  const content = choice?.message.content ?? choice?.message.refusal ?? "";
  return {
    text: typeof content === "string" ? content : content.map(({ text }) => text ?? "").join(""),
    model,
    finish_reason: choice?.message.refusal ? "content_filter" : toFinishReason(choice?.finish_reason),
    input_tokens: usage?.prompt_tokens ?? 0,
    output_tokens: usage?.completion_tokens ?? 0,
  };
}

/** What vendors call the end of an answer, in lower case. */
const finishReasons = new Map<string, ChatAnswer["finish_reason"]>([
  ["stop", "stop"],
  ["eos", "stop"],
  ["complete", "stop"],
  ["stop_sequence", "stop"],
  ["length", "length"],
  ["model_length", "length"],
  ["max_tokens", "length"],
  ["content_filter", "content_filter"],
  ["safety", "content_filter"],
  ["prohibited_content", "content_filter"],
  ["blocklist", "content_filter"],
  ["recitation", "content_filter"],
  ["spii", "content_filter"],
]);

export const toFinishReason = (reason: string | null | undefined) =>
  finishReasons.get(reason?.toLowerCase() ?? "") ?? "other";

/** GPT-OSS thinks before it answers: little, so that a short limit still gives an answer. */
export const thinkLittle = (model: string) => (model.includes("gpt-oss") ? { reasoning_effort: "low" } : {});
