import { expect, it } from "vitest";
import { decodeEntities } from "./decode-entities.ts";

it.each([
  ["Tom &amp; Ana", "Tom & Ana"],
  ["it&#39;s &#34;so&#34;", 'it\'s "so"'],
  ["https:&#x2F;&#x2F;example.com &#x1F600;", "https://example.com 😀"],
  ["&amp;lt; is written once", "&lt; is written once"],
  ["&bogus; &#0; &#9999999; & alone", "&bogus; &#0; &#9999999; & alone"],
])("reads %s as %s", (text, plain) => {
  expect(decodeEntities(text)).toBe(plain);
});
