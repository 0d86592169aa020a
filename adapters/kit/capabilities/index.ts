import type { Capability } from "../capability.ts";
import { audioSpeak, audioTranscribe } from "./audio.ts";
import { chatSend, emailSend, smsSend } from "./messages.ts";
import { embedText, imageGenerate, llmChat, translateText } from "./models.ts";
import { geoGeocode, geoReverse, weatherForecast } from "./places.ts";
import { webScrape, webSearch } from "./web.ts";
import { issueCreate, issueSearch, paperSearch, paymentCreateLink, qrCreate } from "./work.ts";

export * from "./audio.ts";
export * from "./messages.ts";
export * from "./models.ts";
export * from "./places.ts";
export * from "./web.ts";
export * from "./work.ts";

export const capabilities: readonly Capability[] = [
  webSearch,
  webScrape,
  emailSend,
  smsSend,
  chatSend,
  llmChat,
  embedText,
  imageGenerate,
  audioSpeak,
  audioTranscribe,
  translateText,
  geoGeocode,
  geoReverse,
  weatherForecast,
  paperSearch,
  issueCreate,
  issueSearch,
  paymentCreateLink,
  qrCreate,
];
