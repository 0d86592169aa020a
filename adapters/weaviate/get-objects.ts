import { z } from "zod";
import { type Api, UpstreamFailure } from "../kit/index.ts";
import { findClass } from "./class.ts";

const Found = z.looseObject({
  _additional: z.object({
    id: z.string(),
    distance: z.number().nullish(),
    score: z.union([z.number(), z.string().transform(Number)]).nullish(),
  }),
});

type Search = {
  collection: string;
  tenant?: string | undefined;
  limit: number;
  /** `nearVector`, `bm25` and so on, with what they take. */
  by: Record<string, unknown>;
  where?: Record<string, unknown> | undefined;
  /** How near an object is, or how well it fits. */
  measure: "distance" | "score";
};

export async function getObjects({ collection, tenant, limit, by, where, measure }: Search, api: Api) {
  const { name, properties } = await findClass(collection, api);
  const given = Object.entries({ ...by, where, tenant, limit }).filter(([, value]) => value !== undefined);
  const args = given.map(([key, value]) => `${key}: ${toLiteral(value)}`).join(", ");
  const query = `{ Get { ${name}(${args}) { ${properties.join(" ")} _additional { id ${measure} } } } }`;
  const { data } = await api.post("/graphql", {
    json: { query },
    returns: z.object({ data: z.object({ Get: z.record(z.string(), z.array(Found).nullable()) }) }),
  });
  return (data.Get[name] ?? []).map(({ _additional, ...metadata }) => ({ ..._additional, metadata }));
}

const memberName = /^[_A-Za-z][_0-9A-Za-z]{0,99}$/;

/** A value as GraphQL writes it: like JSON, but for member names without quotes and the operators of a filter. */
export function toLiteral(value: unknown, key = ""): string {
  if (Array.isArray(value)) return `[${value.map((item) => toLiteral(item)).join(", ")}]`;
  if (typeof value === "object" && value !== null) {
    const members = Object.entries(value).map(([name, member]) => `${checkName(name)}: ${toLiteral(member, name)}`);
    return `{${members.join(", ")}}`;
  }
  if (key === "operator") return checkName(String(value));
  return JSON.stringify(value) ?? "null";
}

function checkName(name: string): string {
  if (memberName.test(name)) return name;
  throw new UpstreamFailure({ kind: "rejected", message: `Weaviate's filters have no ${name}.` });
}
