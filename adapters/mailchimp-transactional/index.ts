import { z } from "zod";
import { auth, defineTool, type Failure, failureFromStatus, type UpstreamAnswer } from "../kit/index.ts";
import { search } from "./search.ts";
import { send } from "./send.ts";
import { sendTemplate } from "./send-template.ts";

export const mailchimpTransactional = defineTool({
  slug: "mailchimp-transactional",
  title: "Mailchimp Transactional",
  description:
    "E-mail from applications (formerly Mandrill). Send messages and templates, and see what became of them.",
  category: "email",
  homepage: "https://mailchimp.com/developer/transactional/",
  kind: "rest",
  baseUrl: "https://mandrillapp.com/api/1.4",
  auth: auth.body("key", {
    getItAt: "https://mandrillapp.com/settings",
    fields: [
      {
        name: "api_key",
        label: "API key",
        help: "From Mandrill's Settings, SMTP & API Info.",
        example: "md-sample_0000000000000000",
      },
    ],
  }),
  failure: namedFailure,
  credentialTest: { operation: "search", input: { limit: 1 } },
  operations: [send, sendTemplate, search],
});

const Body = z.object({ status: z.literal("error"), name: z.string().nullish(), message: z.string().nullish() });

// https://mailchimp.com/developer/transactional/docs/error-glossary/: what it is stands in the name, not in the status.
const kindByName: Record<string, Failure["kind"]> = {
  Invalid_Key: "auth",
  PaymentRequired: "quota",
  ValidationError: "rejected",
  Unknown_Template: "not_found",
  Unknown_Subaccount: "not_found",
  ServiceUnavailable: "unavailable",
  GeneralError: "unavailable",
};

function namedFailure(answer: UpstreamAnswer): Failure | undefined {
  const body = Body.safeParse(answer.json());
  if (!body.success) return undefined;
  const { name, message } = body.data;
  const failure = failureFromStatus(answer);
  return {
    ...failure,
    kind: kindByName[name ?? ""] ?? failure?.kind ?? "rejected",
    message: message ?? undefined,
    code: name ?? undefined,
  };
}
