import { expect, it } from "vitest";
import { homeAfterSignIn, safePath } from "@/server/people/redirects";

it.each([
  "https://evil.example/dashboard",
  "//evil.example",
  "/\\evil.example",
  "/\t/evil.example",
  "https:evil.example",
  "http://localhost:3000@evil.example/",
  "http://user@localhost:3000/dashboard/keys",
  "http://localhost:3000.evil.example/",
  "javascript:alert(1)",
  "/api/auth/signout",
  "/login?from=/login",
  undefined,
  42,
])("leads nowhere but home after signing in when it is asked for %j", (target) => {
  expect(safePath(target)).toBe(homeAfterSignIn);
});

it.each([
  ["/dashboard/calls?status=failed#top", "/dashboard/calls?status=failed#top"],
  ["http://localhost:3000/dashboard/keys", "/dashboard/keys"],
])("goes back to a page of ours: %s", (target, path) => {
  expect(safePath(target)).toBe(path);
});
