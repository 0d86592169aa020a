import { asArray, asObject, asText, type JsonObject } from "./json.ts";

type Content = Record<string, { schema: unknown }>;

/** A Swagger 2 document in the words of OpenAPI 3; only what the checks look at. */
export function fromSwagger2(swagger: JsonObject): JsonObject {
  const schemes = asArray(swagger.schemes).map(asText);
  const paths = Object.entries(asObject(swagger.paths)).map(([path, node]) => [
    path,
    Object.fromEntries(
      Object.entries(asObject(node)).map(([key, part]) => [
        key,
        Array.isArray(part) ? part.map(toParameter) : toOperation(asObject(part), swagger),
      ]),
    ),
  ]);
  return {
    ...swagger,
    servers: (schemes.length > 0 ? schemes : ["https"]).map((scheme) => ({
      url: swagger.host ? `${scheme}://${swagger.host}${swagger.basePath ?? ""}` : asText(swagger.basePath),
    })),
    paths: Object.fromEntries(paths),
    components: { securitySchemes: swagger.securityDefinitions },
  };
}

function toOperation(operation: JsonObject, swagger: JsonObject): JsonObject {
  const parameters = asArray(operation.parameters).map((node) => asObject(dereference(node, swagger)));
  const consumes = mediaTypes(operation.consumes ?? swagger.consumes);
  const produces = mediaTypes(operation.produces ?? swagger.produces);
  const body = parameters.find((parameter) => parameter.in === "body");
  const fields = parameters.filter((parameter) => parameter.in === "formData");
  return {
    ...operation,
    parameters: parameters.filter(({ in: place }) => place !== "body" && place !== "formData").map(toParameter),
    ...(body && { requestBody: { required: body.required, content: contentOf(consumes, body.schema) } }),
    ...(fields.length > 0 && {
      requestBody: { required: true, content: contentOf(formTypes(consumes), formSchema(fields)) },
    }),
    responses: Object.fromEntries(
      Object.entries(asObject(operation.responses)).map(([status, node]) => {
        const { schema } = asObject(dereference(node, swagger));
        return [status, schema ? { content: contentOf(produces, schema) } : {}];
      }),
    ),
  };
}

const dereference = (node: unknown, swagger: JsonObject): unknown => {
  const [, kind, name] = /^#\/(parameters|responses)\/(.+)$/.exec(asText(asObject(node).$ref)) ?? [];
  return kind && name ? asObject(swagger[kind])[name] : node;
};

const mediaTypes = (types: unknown): string[] => {
  const given = asArray(types).map(asText);
  return given.length > 0 ? given : ["application/json"];
};

const formTypes = (types: string[]): string[] => {
  const forms = types.filter((type) => /form/.test(type));
  return forms.length > 0 ? forms : ["application/x-www-form-urlencoded", "multipart/form-data"];
};

const contentOf = (types: string[], schema: unknown): Content =>
  Object.fromEntries(types.map((type) => [type, { schema }]));

const formSchema = (fields: JsonObject[]): JsonObject => ({
  type: "object",
  properties: Object.fromEntries(fields.map((field) => [asText(field.name), field])),
  required: fields.filter(({ required }) => required === true).map(({ name }) => name),
});

// Swagger 2 has a parameter's type beside its name, and says how arrays are written in `collectionFormat`.
function toParameter(node: unknown): unknown {
  const parameter = asObject(node);
  if (parameter.$ref !== undefined || parameter.schema !== undefined) return node;
  const { name, in: place, required, collectionFormat, ...schema } = parameter;
  return { name, in: place, required, schema, explode: collectionFormat === "multi", ...styleOf(collectionFormat) };
}

const styleOf = (format: unknown) =>
  format === "pipes" ? { style: "pipeDelimited" } : format === "ssv" ? { style: "spaceDelimited" } : {};
