import { z } from "zod";
import { type Api, UpstreamFailure } from "../kit/index.ts";

export const Schema = z.object({
  classes: z
    .array(
      z.object({
        class: z.string(),
        description: z.string().nullish(),
        vectorizer: z.string().nullish(),
        multiTenancyConfig: z.object({ enabled: z.boolean().nullish() }).nullish(),
        properties: z
          .array(
            z.object({ name: z.string(), dataType: z.array(z.string()).nullish(), description: z.string().nullish() }),
          )
          .nullish(),
      }),
    )
    .nullish(),
});

const namePattern = /^[A-Za-z][A-Za-z0-9_]{0,199}$/;

export const collectionField = z.string().regex(namePattern).describe("The collection (class). Example: Article");

export const tenantField = z
  .string()
  .regex(/^[A-Za-z0-9_-]{1,64}$/)
  .optional()
  .describe("The tenant, where the collection has tenants.");

/** Weaviate spells every class with a capital. */
export function toClassName(collection: string): string {
  if (!namePattern.test(collection)) {
    throw new UpstreamFailure({
      kind: "rejected",
      message: `Weaviate has no collection called ${collection}: only letters, digits and _.`,
    });
  }
  return collection.slice(0, 1).toUpperCase() + collection.slice(1);
}

// What a query can ask for without naming parts of it.
const plainTypes = new Set(["text", "string", "int", "number", "boolean", "date", "uuid"]);

/** The class and those of its properties that a query can return as they are. */
export async function findClass(collection: string, api: Api): Promise<{ name: string; properties: string[] }> {
  const name = toClassName(collection);
  const { classes } = await api.get("/schema", { returns: Schema });
  const found = classes?.find((one) => one.class === name);
  if (!found) throw new UpstreamFailure({ kind: "not_found", message: `There is no collection ${name}.` });
  const properties = (found.properties ?? []).filter(({ dataType }) =>
    plainTypes.has((dataType?.[0] ?? "").replace(/\[\]$/, "")),
  );
  return { name, properties: properties.map((property) => property.name) };
}
