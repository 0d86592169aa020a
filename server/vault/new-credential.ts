import { z } from "zod";
import { catalog } from "@/adapters/catalog";
import type { CredentialField } from "@/adapters/kit/auth";
import type { Tool } from "@/adapters/kit/define-tool";
import { connectUrl } from "@/server/vault/connect-url";

const toolLengthMax = 60;
const labelLengthMax = 60;
const fieldNameLengthMax = 60;
const fieldsMax = 20;
const valueLengthMax = 8_192;
// What a header can carry; a field that has lines or other letters says so by a pattern of its own.
const printablePattern = /^[\x20-\x7e]+$/;
// What may become part of a host or a path without changing where the request goes.
const hostOrPathPattern = /^[A-Za-z0-9._-]+$/;

/** A vendor credential as an organization hands it in: exactly the fields that its tool asks for. */
export const NewCredential = z
  .strictObject({
    tool: z.string().max(toolLengthMax).describe("The tool that it is for, such as `tavily`."),
    label: z.string().trim().min(1).max(labelLengthMax).optional().describe("What you recognise it by."),
    fields: z
      .record(z.string().max(fieldNameLengthMax), z.string().max(valueLengthMax).trim())
      .refine((fields) => Object.keys(fields).length <= fieldsMax, "has too many members")
      .describe("The tool's credential fields, such as `api_key`."),
  })
  .superRefine(({ tool: slug, fields }, context) => {
    const tool = catalog.find((candidate) => candidate.slug === slug);
    if (!tool) return context.addIssue({ code: "custom", path: ["tool"], message: "There is no such tool." });
    if (!tool.auth) {
      return context.addIssue({ code: "custom", path: ["tool"], message: "This tool needs no credential." });
    }
    if (tool.auth.oauth) {
      const message = `${tool.title} takes no key: a person connects the account at ${connectUrl(slug)}.`;
      return context.addIssue({ code: "custom", path: ["tool"], message });
    }
    for (const { field, message } of problemsOf(tool, fields)) {
      context.addIssue({ code: "custom", path: ["fields", field], message });
    }
  });
export type NewCredential = z.output<typeof NewCredential>;

/** Why these are not the fields of the tool's credential. The sentences never repeat a value. */
export function problemsOf(tool: Tool, fields: Record<string, string>): { field: string; message: string }[] {
  const wanted = tool.auth?.fields ?? [];
  const names = wanted.map(({ name }) => name);
  return [
    ...Object.keys(fields)
      .filter((name) => !names.includes(name))
      .map((field) => ({ field, message: `${field} is no field of ${tool.title}. It has: ${names.join(", ")}.` })),
    ...wanted.flatMap((field) => {
      const message = problemOf(tool, field, Object.hasOwn(fields, field.name) ? fields[field.name] : undefined);
      return message ? [{ field: field.name, message }] : [];
    }),
  ];
}

function problemOf(tool: Tool, { name, label, pattern }: CredentialField, value: string | undefined) {
  if (!value) return `${name} (${label}) is missing.`;
  const isInAddress = tool.baseUrl?.includes(`{${name}}`) ?? false;
  const expected = pattern ?? (isInAddress ? hostOrPathPattern : printablePattern);
  return new RegExp(expected.source, expected.flags.replaceAll(/[gy]/g, "")).test(value)
    ? undefined
    : `${name} (${label}) has characters that it cannot have, or is not of the form that ${tool.title} uses.`;
}
