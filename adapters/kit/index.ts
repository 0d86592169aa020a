export type { Api, ArtifactRef } from "./api.ts";
export * as auth from "./auth.ts";
export * from "./capabilities/index.ts";
export { decodeEntities } from "./decode-entities.ts";
export type { Operation, Tool } from "./define-tool.ts";
export { Artifact, defineOperation, defineTool, implementCapability } from "./define-tool.ts";
export type { Failure } from "./failure.ts";
export {
  failureByCode,
  failureFromStatus,
  pageFailure,
  retryAfterS,
  secondsUntil,
  UpstreamFailure,
} from "./failure.ts";
export { audioSecondsMax } from "./families/audio-seconds.ts";
export {
  ChatCompletion,
  chatCompletions,
  chatMessages,
  chatTokensMax,
  thinkLittle,
  toChatAnswer,
  toFinishReason,
} from "./families/chat-completion.ts";
export { chooseModel } from "./families/choose-model.ts";
export { cloudflareAccountUrl, cloudflareAuth, cloudflareFailure, cloudflareResult } from "./families/cloudflare.ts";
export { embeddingPrice, embeddings, RetrievalInput, toEmbedAnswer } from "./families/embeddings.ts";
export { googleAccount, googleFailure } from "./families/google.ts";
export { columnsOf, postgresTables, Row, readOnlySql, refuseDatabase, sqliteTables } from "./families/sql.ts";
export { googleTimes, startOf, withSites } from "./families/web-query.ts";
export { WhisperAnswer, whisperFields, whisperSecondsMax } from "./families/whisper.ts";
export { free, perCall, perUnit } from "./price.ts";
export * as returns from "./returns.ts";
export { type TokenRate, tokenPrices, tokensMax } from "./token-price.ts";
export { userAgent } from "./user-agent.ts";
export { UpstreamAnswer } from "./wire.ts";
