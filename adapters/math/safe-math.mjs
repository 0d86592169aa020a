// @ts-check
import { all, create } from "mathjs";

const precisionDigits = 64;

/** The library, reckoning in decimals, so that 0.1 + 0.2 is 0.3. */
export const math = create(all ?? {}, { number: "BigNumber", precision: precisionDigits });

// What reaches the interpreter itself or changes it for the calls after this one
// (https://mathjs.org/docs/expressions/security.html).
const forbidden = new Set([
  "import",
  "config",
  "createUnit",
  "splitUnit",
  "evaluate",
  "parse",
  "parser",
  "compile",
  "simplify",
  "simplifyConstant",
  "simplifyCore",
  "derivative",
  "rationalize",
  "resolve",
  "symbolicEqual",
  "leafCount",
  "reviver",
  "replacer",
  "chain",
  "typed",
  "help",
]);

/**
 * @param {string} expression
 * @param {Map<string, unknown>} scope
 * @returns {unknown}
 */
export function evaluateExpression(expression, scope) {
  const tree = math.parse(expression);
  tree.traverse((node) => {
    if (math.isSymbolNode(node) && forbidden.has(node.name)) throw new Error(`${node.name} is not available here`);
  });
  return tree.compile().evaluate(scope);
}

/** @param {unknown} error */
export const reasonOf = (error) => (error instanceof Error ? error.message : String(error)).replace(/\.$/, "");
