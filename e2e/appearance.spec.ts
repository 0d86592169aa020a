import { createKey, expect, expectAccessible, openAccountMenu, signIn, test } from "./support";

const publicPages = [
  "/",
  "/login/check-email?to=ada@example.com",
  "/login/error?error=Verification",
  "/outbox",
  "/docs/errors",
  "/nowhere",
];
const privatePages = [
  "/dashboard/overview",
  "/dashboard/keys",
  "/dashboard/keys?create",
  "/dashboard/calls",
  "/dashboard/calls/call_nowhere",
  "/dashboard/credentials",
  "/dashboard/credentials?tool=tavily",
  "/dashboard/credentials?tool=google-calendar",
];
const phone = { width: 390, height: 844 };

for (const colorScheme of ["light", "dark"] as const)
  test(`every page is accessible in ${colorScheme} and fits a phone`, async ({ page }) => {
    test.slow();
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await page.goto("/login");
    await expectAccessible(page);
    await signIn(page);
    const key = await createKey(page, "Reader", "Test");
    const headers = { authorization: `Bearer ${key}` };
    await page.request.post("/api/v1/execute", { headers, data: { tool: "tavily", operation: "search", input: {} } });
    for (const path of [...publicPages, ...privatePages]) {
      await page.setViewportSize({ width: 1440, height: 900 });
      await page.goto(path, { waitUntil: "networkidle" });
      await expectAccessible(page);
      await page.setViewportSize(phone);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow, `${path} is wider than a phone`).toBeLessThanOrEqual(0);
      await expectAccessible(page);
    }
  });

test("the theme that a person chooses stays, without a flash of the other one", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "light" });
  await signIn(page);
  const background = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const light = await background();
  await openAccountMenu(page);
  await page.getByRole("menuitemradio", { name: "Dark" }).click();
  await expect.poll(background).not.toBe(light);
  const dark = await background();
  // The colours of all frames, from the first.
  await page.addInitScript(() => {
    const painted = new Set<string>();
    const look = () => {
      painted.add(getComputedStyle(document.documentElement).backgroundColor);
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
    Object.assign(window, { painted });
  });
  await page.reload();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  const painted = () => page.evaluate(() => [...(window as unknown as { painted: Set<string> }).painted]);
  await expect.poll(painted).toEqual([dark]);
  await openAccountMenu(page);
  await page.getByRole("menuitemradio", { name: "System" }).click();
  await expect.poll(background).toBe(light);
});

test("on a phone the navigation is a drawer", async ({ page }) => {
  await page.setViewportSize(phone);
  await signIn(page);
  await page.getByRole("button", { name: "Open the menu" }).click();
  const drawer = page.getByRole("dialog");
  await expectAccessible(page);
  await drawer.getByRole("link", { name: "API keys" }).click();
  await expect(page.getByRole("heading", { name: "API keys", level: 1 })).toBeVisible();
  await expect(drawer).toBeHidden();
});

test("the keyboard reaches the content past the navigation", async ({ page }) => {
  await signIn(page);
  await page.goto("/dashboard/overview");
  await page.keyboard.press("Tab");
  const skip = page.getByRole("link", { name: "Skip to content" });
  await expect(skip).toBeFocused();
  await skip.press("Enter");
  await expect(page).toHaveURL(/#content$/);
});
