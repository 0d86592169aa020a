import { z } from "zod";
import { defineOperation, perCall } from "../kit/index.ts";
import { Call, id } from "./conversation.ts";

export const call = defineOperation({
  name: "call",
  title: "Call somebody",
  description:
    "Lets one of your Vapi assistants call a phone number and hold a real conversation; returns at once. Use list_assistants and list_numbers for the ids, get_call for what was said.",
  docs: "https://docs.vapi.ai/api-reference/calls/create",
  effect: "write",
  price: perCall("0.1"),
  input: z.strictObject({
    assistant: id.describe("The assistant's id. Example: 5b3a1b6e-4c1f-4f7e-9d3c-2b1a0f9e8d7c"),
    phone_number: id.describe("The id of your number that calls. Example: 7c6d5e4f-3a2b-4c1d-8e9f-0a1b2c3d4e5f"),
    to: z
      .string()
      .regex(/^\+[1-9]\d{6,14}$/)
      .describe("Whom to call, in E.164 form. Example: +15557654321"),
    name: z.string().trim().min(1).max(40).optional().describe("The person's name. Example: Grace"),
    variables: z
      .record(z.string().regex(/^[A-Za-z_]\w{0,60}$/), z.string().max(2_000))
      .optional()
      .describe('What fills {{placeholders}} of the assistant. Example: {"order": "42"}'),
    first_message: z
      .string()
      .min(1)
      .max(1_000)
      .optional()
      .describe("What the assistant says first, in place of its own."),
  }),
  output: z.object({ call_id: z.string(), status: z.string().nullable() }),
  run: async ({ assistant, phone_number, to, name, variables, first_message }, api) => {
    const hasOverrides = variables !== undefined || first_message !== undefined;
    const started = await api.post("/call", {
      json: {
        assistantId: assistant,
        phoneNumberId: phone_number,
        customer: { number: to, name },
        assistantOverrides: hasOverrides ? { variableValues: variables, firstMessage: first_message } : undefined,
      },
      returns: Call,
    });
    return { call_id: started.id, status: started.status ?? null };
  },
});
