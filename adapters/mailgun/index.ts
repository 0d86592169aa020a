import { auth, defineTool } from "../kit/index.ts";
import { listEvents } from "./list-events.ts";
import { send } from "./send.ts";
import { validateAddress } from "./validate-address.ts";

export const mailgun = defineTool({
  slug: "mailgun",
  title: "Mailgun",
  description: "E-mail from your own domain: sends messages, tells what became of them, and checks addresses.",
  category: "email",
  homepage: "https://www.mailgun.com",
  kind: "rest",
  baseUrl: "https://{host}/v3/{domain}",
  auth: auth.basic({
    getItAt: "https://app.mailgun.com/settings/api_security",
    user: { always: "api" },
    password: "api_key",
    fields: [
      {
        name: "api_key",
        label: "API key",
        help: "A key under API Security, or a sending key of the domain, which cannot read events.",
        example: "00000000000000000000000000000000-00000000-00000000",
      },
      {
        name: "domain",
        label: "Sending domain",
        help: "The domain that your mail comes from, as it stands under Sending, Domains.",
        example: "mg.example.com",
        isSecret: false,
      },
      {
        name: "host",
        label: "API host",
        help: "api.mailgun.net for domains in the US, api.eu.mailgun.net for domains in the EU.",
        example: "api.mailgun.net",
        isSecret: false,
        pattern: /^api(\.eu)?\.mailgun\.net$/,
      },
    ],
  }),
  credentialTest: { operation: "list_events", input: { limit: 1 } },
  operations: [send, listEvents, validateAddress],
});
