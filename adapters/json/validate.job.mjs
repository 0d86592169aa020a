// @ts-check
import { Ajv } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import ajvFormats from "ajv-formats";

const errorsMax = 100;
const dialects = { "2020-12": Ajv2020, "draft-07": Ajv };
// The package's types describe its CommonJS face.
const addFormats = /** @type {import("ajv-formats").FormatsPlugin} */ (/** @type {unknown} */ (ajvFormats));

/** @param {{ data: unknown, schema: object | boolean, dialect: "2020-12" | "draft-07" | "auto" }} input */
export function run({ data, schema, dialect }) {
  const chosen = dialect === "auto" ? dialectOf(schema) : dialect;
  if (!chosen) {
    return {
      refused: "The $schema is neither draft-07 nor 2020-12: set dialect to the one of them that comes closest.",
    };
  }
  const compiled = compile(schema, chosen);
  if (compiled.refused !== undefined) return { refused: compiled.refused };
  const { validate } = compiled;
  const isValid = Boolean(validate(data));
  const errors = validate.errors ?? [];
  return {
    valid: isValid,
    dialect: chosen,
    errors: errors.slice(0, errorsMax).map(describeError),
    error_count: errors.length,
  };
}

/** @param {object | boolean} schema */
function dialectOf(schema) {
  const uri = typeof schema === "object" && "$schema" in schema ? String(schema.$schema) : "";
  if (uri === "" || uri.includes("2020-12")) return "2020-12";
  return uri.includes("draft-07") ? "draft-07" : undefined;
}

/**
 * @param {object | boolean} schema
 * @param {"2020-12" | "draft-07"} dialect
 */
function compile(schema, dialect) {
  const ajv = new dialects[dialect]({ allErrors: true, strict: false, validateFormats: true, logger: false });
  addFormats(ajv);
  try {
    return { validate: ajv.compile(schema) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { refused: `The schema itself is wrong: ${reason}.` };
  }
}

/** @param {import("ajv").ErrorObject} error */
function describeError({ instancePath, message, keyword, schemaPath, params }) {
  return { path: instancePath, message: message ?? keyword, keyword, schema_path: schemaPath, params };
}
