import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { z } from "zod";
import { capabilities } from "@/adapters/kit/capabilities/index";
import { categories } from "@/adapters/kit/categories";
import { functionName, targets } from "@/server/catalog/catalog";
import { searchCatalog } from "@/server/catalog/search-catalog";

const Tasks = z.array(
  z.strictObject({ category: z.string(), task: z.string().min(5), expects: z.array(z.string()).min(1) }),
);
const tasks = Tasks.parse(JSON.parse(readFileSync(new URL("search-tasks.json", import.meta.url), "utf8")));

/** The share of tasks for which the first so many results hold an operation that does it; what was reached. */
const recallMin = { 1: 0.59, 3: 0.79, 10: 0.93 };

const rankOf = ({ task, expects }: (typeof tasks)[number]) => {
  const wanted = new Set(expects);
  const rank = searchCatalog(task).findIndex(
    (target) => wanted.has(functionName(target)) || wanted.has(target.operation.capability ?? ""),
  );
  return rank === -1 ? Number.POSITIVE_INFINITY : rank;
};

it("is measured by tasks of every category, whose answers exist", () => {
  const known = new Set([...targets.map(functionName), ...capabilities.map(({ name }) => name)]);
  for (const { task, expects } of tasks) for (const name of expects) expect(known, task).toContain(name);
  expect(new Set(tasks.map(({ category }) => category))).toEqual(new Set(Object.keys(categories)));
  expect(tasks.length).toBeGreaterThanOrEqual(150);
});

it("finds the operation for a task said in plain words", () => {
  const ranks = tasks.map((task) => ({ ...task, rank: rankOf(task) }));
  const missed = ranks.filter(({ rank }) => rank >= 3).map(({ task, rank }) => `${rank} ${task}`);
  for (const [first, least] of Object.entries(recallMin)) {
    const recall = ranks.filter(({ rank }) => rank < Number(first)).length / ranks.length;
    expect(recall, `recall@${first}; not among the first three: ${missed.join(" | ")}`).toBeGreaterThanOrEqual(least);
  }
});
