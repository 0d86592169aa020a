import { expect, it } from "vitest";
import { provideTestTools } from "./test-tools.mjs";

const present = { CHROMIUM: process.execPath, REDIS_SERVER: process.execPath };

it("takes the programs that the environment names", () => {
  const env = { ...process.env, ...present };
  provideTestTools(env);
  expect(env).toMatchObject(present);
});

it.each([
  ["CHROMIUM", "The tests need Chromium: install it (`apt-get install chromium`, or Google Chrome)"],
  ["REDIS_SERVER", "The tests need a Redis server: install it (`apt-get install redis-server`"],
])("says what to install when %s names nothing that runs", (name, sentence) => {
  expect(() => provideTestTools({ ...process.env, ...present, [name]: "/nowhere/program" })).toThrow(sentence);
});
