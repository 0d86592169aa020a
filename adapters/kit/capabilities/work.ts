import { z } from "zod";
import { defineCapability } from "../capability.ts";

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

export const taskCreate = defineCapability({
  name: "task.create",
  title: "Create a task",
  description: "Puts a task on somebody's list or a project's board.",
  input: z.strictObject({
    title: z.string().min(1).max(500).describe("What is to be done. Example: Send the offer to Ada"),
    project: z.string().min(1).max(200).optional().describe("Id of the project, list or board that it belongs to."),
    notes: z.string().max(15_000).optional().describe("Details."),
    due_date: z.iso.date().optional().describe("By when. Example: 2026-12-24"),
  }),
  output: z.object({ id: z.string(), title: z.string(), url: z.string().nullable() }),
});

export const crmContactUpsert = defineCapability({
  name: "crm.contact.upsert",
  title: "Save a contact",
  description: "Creates a person in the CRM, or updates the one who has that e-mail address.",
  input: z.strictObject({
    email: z.email().max(320).describe("What the person is found by. Example: ada@example.com"),
    first_name: z.string().min(1).max(100).optional().describe("Given name."),
    last_name: z.string().min(1).max(100).optional().describe("Family name."),
    phone: z.string().min(3).max(40).optional().describe("Phone number. Example: +15557654321"),
    company: z.string().min(1).max(200).optional().describe("The company's name."),
    job_title: z.string().min(1).max(200).optional().describe("What the person does there."),
  }),
  output: z.object({
    id: z.string(),
    is_new: z.boolean().nullable().describe("Null where the provider does not tell."),
    url: z.string().nullable().describe("The contact's page in the CRM, where it has one."),
  }),
});
