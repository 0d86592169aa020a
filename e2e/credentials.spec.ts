import { showEndedConnection } from "./ended-connection.mjs";
import { expect, expectAccessible, signIn, test } from "./support";

test("a vendor account is connected, replaced and removed, and its secret never comes back", async ({ page }) => {
  await signIn(page);
  await page.goto("/dashboard/credentials?tool=tavily");
  const connect = page.getByRole("dialog", { name: "Connect Tavily" });
  await expect(connect.getByRole("link", { name: /Get it from Tavily/ })).toHaveAttribute("href", /tavily\.com/);
  await connect.getByRole("button", { name: "Connect" }).click();
  await expect(connect.getByText("Fill this in.")).toBeVisible();
  await connect.getByLabel("API key").fill("tvly-canary-first-1111");
  await connect.getByRole("button", { name: "Connect" }).click();
  await expect(connect).toBeHidden();
  await expect(page.getByText("1111")).toBeVisible();

  await page.getByRole("button", { name: "Replace the credential of Tavily" }).click();
  const replace = page.getByRole("dialog", { name: "Replace the credential of Tavily" });
  await expect(replace.getByLabel("API key")).toHaveValue("");
  await replace.getByLabel("API key").fill("tvly-canary-second-2222");
  await replace.getByRole("button", { name: "Replace" }).click();
  await expect(page.getByText("2222")).toBeVisible();
  await page.reload();
  await expect(page.getByText("2222")).toBeVisible();
  expect(await page.content()).not.toContain("canary");

  await page.getByRole("button", { name: "Remove the credential of Tavily" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Remove" }).click();
  await expect(page.getByText("No credentials yet")).toBeVisible();
});

test("a person who does not allow the connection at the vendor comes back to a sentence that says so", async ({
  page,
}) => {
  await page.route("https://accounts.google.com/**", (route) => {
    const asked = new URL(route.request().url()).searchParams;
    const answer = new URLSearchParams({ error: "access_denied", state: asked.get("state") ?? "" });
    return route.fulfill({ status: 303, headers: { location: `${asked.get("redirect_uri")}?${answer}` } });
  });
  await signIn(page);
  await page.goto("/dashboard/credentials?tool=google-calendar");
  const connect = page.getByRole("dialog", { name: "Connect Google Calendar" });
  const returned = page.waitForRequest(/\/oauth\/callback\?/);
  await connect.getByRole("link", { name: "Continue to Google Calendar" }).click();
  await expect(page.getByText("Google Calendar was not connected, because access was not allowed")).toBeVisible();
  await expect(page.getByText("No credentials yet")).toBeVisible();

  await page.goto((await returned).url());
  await expect(page.getByText(/was not started here, took too long or was used before/)).toBeVisible();
});

test("a connection that its vendor has ended comes first, says what that means and can be connected again", async ({
  page,
}) => {
  await signIn(page);
  await page.goto("/dashboard/credentials?tool=exa");
  const connect = page.getByRole("dialog", { name: "Connect Exa" });
  await connect.getByLabel("API key").fill("exa-canary-key-1111");
  await connect.getByRole("button", { name: "Connect" }).click();
  await expect(connect).toBeHidden();
  await showEndedConnection(page);
  const first = page
    .getByRole("listitem")
    .filter({ has: page.getByRole("button", { name: /^Remove/ }) })
    .first();
  await expect(first).toContainText("Calls to it are refused until it is connected again.");
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 844 });
    await expectAccessible(page);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  }
  await first.getByRole("button", { name: "Connect Google Calendar again" }).click();
  const again = page.getByRole("dialog", { name: "Connect Google Calendar again" });
  await expect(again.getByRole("link", { name: "Continue to Google Calendar" })).toBeFocused();
});
