import { compile, TreeInterpreter } from "@jmespath-community/jmespath";
import { AppError } from "@/server/errors";

export type Select = (value: unknown) => unknown;

/** A JMESPath expression, checked before anything runs. */
export function compileSelect(expression: string | undefined): Select | undefined {
  if (expression === undefined) return undefined;
  let tree: ReturnType<typeof compile>;
  try {
    tree = compile(expression);
  } catch (cause) {
    throw new AppError("invalid_request", "`select` is not a valid JMESPath expression.", { cause });
  }
  return (value) => {
    try {
      // The library's own type for JSON; the value came out of a schema.
      return TreeInterpreter.search(tree, value as Parameters<typeof TreeInterpreter.search>[1]);
    } catch (cause) {
      throw new AppError("invalid_request", "`select` cannot be applied to this output.", { cause });
    }
  };
}
