import { z } from "zod";
import { Properties, titleOf, toProperties, VendorProperties } from "./properties.ts";

export const VendorPage = z.object({
  id: z.string(),
  url: z.string().nullish(),
  last_edited_time: z.string().nullish(),
  in_trash: z.boolean().nullish(),
  properties: VendorProperties.nullish(),
});

export const Page = z.object({
  id: z.string(),
  title: z.string(),
  url: z.string().nullable(),
  last_edited_at: z.string().nullable(),
  is_in_trash: z.boolean(),
  properties: Properties,
});

export const toPage = ({ id, url, last_edited_time, in_trash, properties }: z.output<typeof VendorPage>) => ({
  id,
  title: titleOf(properties ?? {}),
  url: url ?? null,
  last_edited_at: last_edited_time ?? null,
  is_in_trash: in_trash ?? false,
  properties: toProperties(properties ?? {}),
});

export const propertiesInput = z
  .record(z.string().min(1).max(200), z.unknown())
  .describe('Values in Notion\'s own form, by property. Example: {"Status": {"status": {"name": "Done"}}}');
