import type { Capability } from "../capability.ts";
import { audioSpeak, audioTranscribe } from "./audio.ts";
import { dbQuery, memoryAdd, memorySearch, vectorQuery, vectorUpsert } from "./data.ts";
import { pdfFromHtml, pdfFromUrl } from "./documents.ts";
import { imageSearch, newsSearch, paperSearch } from "./knowledge.ts";
import { fxRate, marketQuote } from "./market.ts";
import { chatSend, emailSend, smsSend } from "./messages.ts";
import { embedText, imageGenerate, llmChat, rerank, translateText } from "./models.ts";
import { geoGeocode, geoReverse, weatherForecast } from "./places.ts";
import { codeRun, linkShorten, qrCreate } from "./utilities.ts";
import { webAnswer, webCrawl, webMap, webScrape, webScreenshot, webSearch } from "./web.ts";
import { crmContactUpsert, issueCreate, issueSearch, paymentCreateLink, taskCreate } from "./work.ts";

export * from "./audio.ts";
export * from "./data.ts";
export * from "./documents.ts";
export * from "./knowledge.ts";
export * from "./market.ts";
export * from "./messages.ts";
export * from "./models.ts";
export * from "./places.ts";
export * from "./utilities.ts";
export * from "./web.ts";
export * from "./work.ts";

export const capabilities: readonly Capability[] = [
  webSearch,
  webScrape,
  webAnswer,
  webMap,
  webCrawl,
  webScreenshot,
  paperSearch,
  newsSearch,
  imageSearch,
  emailSend,
  smsSend,
  chatSend,
  llmChat,
  embedText,
  rerank,
  imageGenerate,
  translateText,
  audioSpeak,
  audioTranscribe,
  geoGeocode,
  geoReverse,
  weatherForecast,
  marketQuote,
  fxRate,
  dbQuery,
  vectorQuery,
  vectorUpsert,
  memoryAdd,
  memorySearch,
  pdfFromUrl,
  pdfFromHtml,
  issueCreate,
  issueSearch,
  paymentCreateLink,
  taskCreate,
  crmContactUpsert,
  qrCreate,
  linkShorten,
  codeRun,
];
