import type { Caller } from "@/server/caller";
import { matchable, type Target } from "@/server/catalog/catalog";
import { isToolAllowed } from "@/server/policy/tool-patterns";

/** What a caller may see; everything for the public. */
export const visibleTargets = (caller: Caller | undefined, all: readonly Target[]): readonly Target[] =>
  caller ? all.filter((target) => isToolAllowed(caller, matchable(target))) : all;
