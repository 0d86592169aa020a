import { auth, defineTool } from "../kit/index.ts";
import { getMember } from "./get-member.ts";
import { listAudiences } from "./list-audiences.ts";
import { listCampaigns } from "./list-campaigns.ts";
import { tagMember } from "./tag-member.ts";
import { upsertContact } from "./upsert-contact.ts";

export const mailchimp = defineTool({
  slug: "mailchimp",
  title: "Mailchimp",
  description:
    "Newsletters and their readers. Save, look up and tag people of an audience; see audiences and campaigns.",
  category: "crm-sales-marketing",
  homepage: "https://mailchimp.com",
  kind: "rest",
  baseUrl: "https://{host}/3.0",
  auth: auth.basic({
    getItAt: "https://admin.mailchimp.com/account/api/",
    fields: [
      {
        name: "host",
        label: "API host",
        help: "What follows the dash in your key, and .api.mailchimp.com: us21.api.mailchimp.com for a key that ends in -us21.",
        example: "us21.api.mailchimp.com",
        isSecret: false,
        pattern: /^[a-z]{2}\d{1,3}\.api\.mailchimp\.com$/,
      },
      {
        name: "audience",
        label: "Audience ID",
        help: "In which audience people are saved and looked up: Audience, Settings, Audience ID.",
        example: "a1b2c3d4e5",
        isSecret: false,
      },
      {
        name: "api_key",
        label: "API key",
        help: "From your account, Extras, API keys.",
        example: "00000000000000000000000000000000-us21",
      },
    ],
    // Mailchimp takes any user name.
    user: "audience",
    password: "api_key",
  }),
  credentialTest: { operation: "list_audiences", input: { limit: 1 } },
  operations: [upsertContact, getMember, tagMember, listAudiences, listCampaigns],
});
