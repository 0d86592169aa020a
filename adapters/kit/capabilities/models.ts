import { z } from "zod";
import { defineCapability } from "../capability.ts";
import { Artifact } from "../define-tool.ts";

export const llmChat = defineCapability({
  name: "llm.chat",
  title: "Ask a language model",
  description: "Sends a conversation to a language model and returns its answer as text.",
  input: z.strictObject({
    messages: z
      .array(z.strictObject({ role: z.enum(["user", "assistant"]), content: z.string().min(1).max(400_000) }))
      .min(1)
      .max(200)
      .describe('The conversation, oldest first. Example: [{"role": "user", "content": "Say hello"}]'),
    system: z.string().max(100_000).optional().describe("Instructions that stand above the conversation."),
    model: z.string().max(100).optional().describe("The provider's model name. Default: the tool's own default."),
    max_tokens: z.int().min(1).max(8_192).default(1_024).describe("The longest answer, in tokens."),
    temperature: z.number().min(0).max(1).optional().describe("0 is the most predictable."),
  }),
  output: z.object({
    text: z.string(),
    model: z.string(),
    finish_reason: z.enum(["stop", "length", "content_filter", "other"]),
    input_tokens: z.int(),
    output_tokens: z.int(),
  }),
});

export const embedText = defineCapability({
  name: "embed.text",
  title: "Embed text",
  description: "Turns texts into vectors for semantic search and clustering.",
  input: z.strictObject({
    texts: z.array(z.string().min(1).max(32_000)).min(1).max(100).describe("The texts, one vector each."),
    model: z.string().max(100).optional().describe("The provider's model name. Default: the tool's own default."),
  }),
  output: z.object({
    vectors: z.array(z.array(z.number())),
    model: z.string(),
    dimensions: z.int(),
    input_tokens: z.int(),
  }),
});

export const rerank = defineCapability({
  name: "rerank",
  title: "Order texts by relevance",
  description: "Orders texts by how well each answers a query, best first. The last step of a good retrieval.",
  input: z.strictObject({
    query: z.string().min(1).max(4_000).describe("What the texts should answer. Example: How do I rotate a key?"),
    documents: z.array(z.string().min(1).max(32_000)).min(1).max(100).describe("The texts to order."),
    limit: z.int().min(1).max(100).optional().describe("How many of the best to return. Default: all."),
    model: z.string().max(100).optional().describe("The provider's model name. Default: the tool's own default."),
  }),
  output: z.object({
    results: z.array(
      z.object({
        index: z.int().describe("Position of the text in documents, from 0."),
        score: z.number().describe("The model's relevance, higher is better."),
      }),
    ),
    model: z.string(),
  }),
});

export const imageGenerate = defineCapability({
  name: "image.generate",
  title: "Generate an image",
  description: "Draws images from a text prompt.",
  input: z.strictObject({
    prompt: z.string().min(1).max(4_000).describe("What the image shows. Example: a lighthouse at dawn, watercolour"),
    model: z.string().max(200).optional().describe("The provider's model name. Default: the tool's own default."),
    aspect_ratio: z.enum(["1:1", "16:9", "9:16", "4:3", "3:4"]).default("1:1").describe("Width to height."),
  }),
  output: z.object({
    images: z.array(
      z.object({
        url: z.string().nullable().describe("The provider's temporary address of the image."),
        file: Artifact.nullable().describe("The image, when it came as bytes."),
      }),
    ),
    model: z.string(),
  }),
});

export const translateText = defineCapability({
  name: "translate.text",
  title: "Translate text",
  description: "Translates texts into another language, detecting the source language where it is not given.",
  input: z.strictObject({
    texts: z.array(z.string().min(1).max(10_000)).min(1).max(50).describe("The texts to translate."),
    target_language: z
      .string()
      .regex(/^[a-z]{2,3}(-[A-Za-z]{2,4})?$/)
      .describe("BCP 47 code. Example: de or pt-BR"),
    source_language: z
      .string()
      .regex(/^[a-z]{2,3}(-[A-Za-z]{2,4})?$/)
      .optional()
      .describe("BCP 47 code; detected when absent."),
  }),
  output: z.object({
    translations: z.array(z.object({ text: z.string(), detected_language: z.string().nullable() })),
  }),
});
