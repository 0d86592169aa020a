// @ts-check
import { search } from "@jmespath-community/jmespath";

const valuesMax = 200_000;
const charactersMax = 2_000_000;

/** @param {{ data: unknown, expression: string }} input */
export function run({ data, expression }) {
  const found = evaluate(data, expression);
  if (found.refused !== undefined) return { refused: found.refused };
  if (isTooLarge(found.result)) {
    return { refused: "The result is too large: let the expression pick fewer members, such as [0:100]." };
  }
  return { result: found.result };
}

/**
 * @param {unknown} data
 * @param {string} expression
 */
function evaluate(data, expression) {
  try {
    return { result: /** @type {unknown} */ (search(/** @type {never} */ (data), expression)) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { refused: `The JMESPath expression does not work on this data: ${reason}.` };
  }
}

// A short expression can repeat a value so often that writing it down would fill the memory.
/** @param {unknown} result */
function isTooLarge(result) {
  const pending = [result];
  let values = 0;
  let characters = 0;
  while (pending.length > 0) {
    const value = pending.pop();
    if (typeof value === "string") characters += value.length;
    if (typeof value === "object" && value !== null) {
      const children = Object.values(value);
      values += children.length;
      if (values <= valuesMax) pending.push(...children);
    }
    if (values > valuesMax || characters > charactersMax) return true;
  }
  return false;
}
