export type { Api, ArtifactRef } from "./api.ts";
export * as auth from "./auth.ts";
export * from "./capabilities/index.ts";
export {
  ChatCompletion,
  chatCompletions,
  chatMessages,
  chatTokensMax,
  thinkLittle,
  toChatAnswer,
  toFinishReason,
} from "./chat-completion.ts";
export { chooseModel } from "./choose-model.ts";
export type { Operation, Tool } from "./define-tool.ts";
export { Artifact, defineOperation, defineTool, implementCapability } from "./define-tool.ts";
export { embeddingPrice, embeddings, RetrievalInput, toEmbedAnswer } from "./embeddings.ts";
export type { Failure } from "./failure.ts";
export { failureByCode, failureFromStatus, retryAfterS, UpstreamFailure } from "./failure.ts";
export { free, perCall, perUnit } from "./price.ts";
export * as returns from "./returns.ts";
export { type TokenRate, tokenPrices, tokensMax } from "./token-price.ts";
export { userAgent } from "./user-agent.ts";
export { WhisperAnswer, whisperFields, whisperSecondsMax } from "./whisper.ts";
export { UpstreamAnswer } from "./wire.ts";
