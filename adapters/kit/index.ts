export type { Api, ArtifactRef } from "./api.ts";
export { audioSecondsMax } from "./audio-seconds.ts";
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
export { cloudflareAccountUrl, cloudflareAuth, cloudflareFailure, cloudflareResult } from "./cloudflare.ts";
export { decodeEntities } from "./decode-entities.ts";
export type { Operation, Tool } from "./define-tool.ts";
export { Artifact, defineOperation, defineTool, implementCapability } from "./define-tool.ts";
export { embeddingPrice, embeddings, RetrievalInput, toEmbedAnswer } from "./embeddings.ts";
export type { Failure } from "./failure.ts";
export { failureByCode, failureFromStatus, pageFailure, retryAfterS, UpstreamFailure } from "./failure.ts";
export { googleAccount, googleFailure } from "./google.ts";
export { free, perCall, perUnit } from "./price.ts";
export * as returns from "./returns.ts";
export { columnsOf, postgresTables, Row, readOnlySql, refuseDatabase, sqliteTables } from "./sql.ts";
export { type TokenRate, tokenPrices, tokensMax } from "./token-price.ts";
export { userAgent } from "./user-agent.ts";
export { googleTimes, startOf, withSites } from "./web-query.ts";
export { WhisperAnswer, whisperFields, whisperSecondsMax } from "./whisper.ts";
export { UpstreamAnswer } from "./wire.ts";
