import {
  buildASTSchema,
  type DefinitionNode,
  execute,
  type GraphQLSchema,
  getOperationAST,
  getVariableValues,
  Kind,
  type NamedTypeNode,
  parse,
  validate,
  visit,
} from "graphql";
import type { Sample } from "../kit/sample.ts";
import { asObject, asText, isObject } from "./json.ts";

type Exchange = Sample["exchanges"][number];
type Given = { request: Exchange["request"]; response?: Exchange["response"] | undefined };

/** A vendor's GraphQL schema; types that a shortened copy lacks or left empty become scalars that take anything. */
export function toGraphqlSchema(sdl: string): GraphQLSchema {
  const document = parse(sdl, { noLocation: true });
  const definitions = document.definitions.filter((definition) => !isEmptyType(definition));
  const stubs = missingTypes(definitions).map((name) => `scalar ${name}`);
  const added = stubs.length > 0 ? parse(stubs.join("\n")).definitions : [];
  return buildASTSchema({ ...document, definitions: [...definitions, ...added] }, { assumeValidSDL: true });
}

const isEmptyType = (definition: DefinitionNode) =>
  (definition.kind === Kind.OBJECT_TYPE_DEFINITION || definition.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION) &&
  (definition.fields ?? []).length === 0;

const builtIn = ["String", "Int", "Float", "Boolean", "ID"];

function missingTypes(definitions: readonly DefinitionNode[]): string[] {
  const defined = new Set(builtIn);
  const named = new Set<string>();
  for (const definition of definitions) {
    if ("name" in definition && definition.name) defined.add(definition.name.value);
    visit(definition, { [Kind.NAMED_TYPE]: ({ name }: NamedTypeNode) => void named.add(name.value) });
  }
  return [...named].filter((name) => !defined.has(name));
}

/** Whether the document is valid against the schema, its variables fit, and the recorded data is what it selects. */
export async function checkGraphql(schema: GraphQLSchema, { request, response }: Given): Promise<string[]> {
  const body = asObject(request.json);
  if (request.method !== "POST") return [`${request.method} instead of POST`];
  const document = parse(asText(body.query));
  const operation = getOperationAST(document);
  if (!operation) return ["the document has no operation"];
  const variables = asObject(body.variables);
  const coerced = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
  const problems = [...validate(schema, document), ...(coerced.errors ?? [])].map(({ message }) => message);
  const { data } = asObject(response?.json);
  if (!isObject(data) || coerced.errors) return problems;
  const result = await execute({
    schema,
    document,
    rootValue: data,
    variableValues: variables,
    fieldResolver: (source, _, __, { path }) => asObject(source)[path.key],
  });
  return [...problems, ...(result.errors ?? []).map(({ message }) => `response: ${message}`)];
}
