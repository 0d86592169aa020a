import { z } from "zod";
import { defineCapability } from "../capability.ts";
import { Artifact } from "../define-tool.ts";

export const paperSearch = defineCapability({
  name: "paper.search",
  title: "Search papers",
  description: "Finds scientific papers by words in title, abstract or authors.",
  input: z.strictObject({
    query: z.string().trim().min(1).max(300).describe("Words to look for. Example: retrieval augmented generation"),
    limit: z.int().min(1).max(50).default(10).describe("How many papers at most."),
    offset: z.int().min(0).max(5_000).default(0).describe("How many papers to skip."),
  }),
  output: z.object({
    total: z.int().nullable(),
    papers: z.array(
      z.object({
        id: z.string(),
        title: z.string(),
        authors: z.array(z.string()),
        abstract: z.string().nullable(),
        published_at: z.string().nullable(),
        url: z.string(),
        pdf_url: z.string().nullable(),
      }),
    ),
  }),
});

const issue = z.object({
  id: z.string().describe("What the tracker calls it, such as 42 or ENG-42."),
  title: z.string(),
  url: z.string(),
  state: z.string(),
});

export const issueCreate = defineCapability({
  name: "issue.create",
  title: "Create an issue",
  description: "Files a bug, task or ticket in a tracker.",
  input: z.strictObject({
    project: z
      .string()
      .min(1)
      .max(200)
      .describe("Where: owner/repository for GitHub, the team's key for Linear. Example: octocat/hello"),
    title: z.string().min(1).max(256).describe("One line that says what is wanted."),
    body: z.string().max(60_000).optional().describe("Details, as Markdown."),
    labels: z.array(z.string().max(100)).max(20).optional().describe("Names of existing labels."),
  }),
  output: z.object({ issue }),
});

export const issueSearch = defineCapability({
  name: "issue.search",
  title: "Search issues",
  description: "Finds issues, bugs and tickets by words.",
  input: z.strictObject({
    query: z.string().trim().min(1).max(200).describe("Words to look for. Example: login fails"),
    project: z
      .string()
      .max(200)
      .optional()
      .describe("Only here: owner/repository for GitHub, the team's key for Linear."),
    limit: z.int().min(1).max(50).default(10).describe("How many issues at most."),
  }),
  output: z.object({ issues: z.array(issue) }),
});

export const paymentCreateLink = defineCapability({
  name: "payment.create_link",
  title: "Create a payment link",
  description: "Makes a page address at which a customer can pay a fixed amount.",
  input: z.strictObject({
    name: z.string().min(1).max(200).describe("What is sold. Example: Consulting, one hour"),
    amount: z.int().min(50).max(99_999_999).describe("Price in the currency's smallest unit. Example: 4900 for $49.00"),
    currency: z
      .string()
      .regex(/^[a-z]{3}$/)
      .describe("ISO 4217, lower case. Example: usd"),
    quantity: z.int().min(1).max(999).default(1).describe("How many."),
  }),
  output: z.object({ id: z.string(), url: z.string() }),
});

export const qrCreate = defineCapability({
  name: "qr.create",
  title: "Make a QR code",
  description: "Draws a QR code for a text or address.",
  input: z.strictObject({
    text: z.string().min(1).max(2_000).describe("What the code says. Example: https://example.com"),
    format: z.enum(["png", "svg"]).default("png").describe("The image format."),
    size: z.int().min(64).max(2_048).default(512).describe("Width and height in pixels."),
  }),
  output: z.object({ image: Artifact }),
});
