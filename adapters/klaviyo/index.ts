import { auth, defineTool } from "../kit/index.ts";
import { accept } from "./json-api.ts";
import { listCampaigns } from "./list-campaigns.ts";
import { listLists } from "./list-lists.ts";
import { listProfiles } from "./list-profiles.ts";
import { trackEvent } from "./track-event.ts";
import { upsertProfile } from "./upsert-profile.ts";

export const klaviyo = defineTool({
  slug: "klaviyo",
  title: "Klaviyo",
  description: "Marketing for online shops. Find and save people, track what they do, and see lists and campaigns.",
  category: "crm-sales-marketing",
  homepage: "https://www.klaviyo.com",
  kind: "rest",
  baseUrl: "https://a.klaviyo.com",
  headers: { ...accept, revision: "2025-04-15" },
  auth: auth.header("authorization", {
    getItAt: "https://www.klaviyo.com/settings/account/api-keys",
    prefix: "Klaviyo-API-Key ",
    fields: [
      {
        name: "api_key",
        label: "Private API key",
        help: "From Settings, API keys, with access to profiles, events, lists and campaigns.",
        example: "pk_sample_0000000000000000",
      },
    ],
  }),
  credentialTest: { operation: "list_profiles", input: { limit: 1 } },
  operations: [listProfiles, upsertProfile, trackEvent, listLists, listCampaigns],
});
