import { expect, newEmail, openAccountMenu, requestLink, signIn, test } from "./support";

test("a person signs in by a mailed link, is taken back to where they wanted to go, and signs out", async ({
  page,
}) => {
  const email = newEmail();
  await page.goto("/dashboard/calls?status=failed");
  await expect(page).toHaveURL(/\/login\?from=/);
  await requestLink(page, email);
  await page.getByRole("link", { name: "Open the outbox" }).click();
  await page.getByRole("link", { name: `Open the sign-in link for ${email}` }).click();
  await expect(page.getByRole("heading", { name: "Calls", level: 1 })).toBeVisible();

  const cookies = await page.context().cookies();
  expect(cookies.find(({ name }) => name.endsWith("authjs.session-token"))).toMatchObject({
    httpOnly: true,
    sameSite: "Lax",
  });

  await openAccountMenu(page);
  await page.getByRole("menuitem", { name: "Sign out" }).click();
  await expect(page.getByRole("heading", { name: "Sign in to ToolRoute" })).toBeVisible();
  await page.goto("/dashboard/keys");
  await expect(page).toHaveURL(/\/login/);
});

test("a link works once, and a mail scanner's look does not use it up", async ({ page, browser }) => {
  const email = newEmail();
  await requestLink(page, email);
  await page.getByRole("link", { name: "Open the outbox" }).click();
  const link = page.getByRole("link", { name: `Open the sign-in link for ${email}` });
  const address = (await link.getAttribute("href")) ?? "";
  expect((await page.request.head(address)).status()).toBe(204);
  await link.click();
  await expect(page.getByRole("heading", { name: "Overview", level: 1 })).toBeVisible();

  const other = await browser.newContext();
  const second = await other.newPage();
  await second.goto(address);
  await expect(second.getByRole("heading", { name: "This link no longer works" })).toBeVisible();
  await second.goto("/dashboard/overview");
  await expect(second).toHaveURL(/\/login/);
  await other.close();
});

test("a sign-in link never leads to another site", async ({ page }) => {
  const email = newEmail();
  await page.goto("/login?from=https://evil.example/&callbackUrl=//evil.example");
  await requestLink(page, email);
  await page.getByRole("link", { name: "Open the outbox" }).click();
  const address = await page.getByRole("link", { name: `Open the sign-in link for ${email}` }).getAttribute("href");
  expect(address).not.toContain("evil");
  await page.goto(`${address}&callbackUrl=https%3A%2F%2Fevil.example`);
  await expect(page.getByRole("heading", { name: "Overview", level: 1 })).toBeVisible();
});

test("the answer is the same for an address that is known and one that is not", async ({ page, browser }) => {
  const known = await signIn(page);
  const other = await browser.newContext();
  const guest = await other.newPage();
  const answers: string[] = [];
  for (const email of [known, newEmail()]) {
    await guest.goto("/login");
    await requestLink(guest, email);
    answers.push((await guest.getByRole("main").textContent())?.replaceAll(email, "address") ?? "");
  }
  expect(answers[0]).toBe(answers[1]);
  await other.close();
});

test("what is no address is refused with a sentence", async ({ page }) => {
  await page.goto("/login");
  await page.getByLabel("E-mail address").fill("ada");
  await page.getByRole("button", { name: "Send sign-in link" }).click();
  await expect(page.getByText("Enter an e-mail address")).toBeVisible();
});

test("private pages are not stored, framed or run with foreign scripts", async ({ page }) => {
  const answer = await page.goto("/login");
  const headers = answer?.headers() ?? {};
  expect(headers["cache-control"]).toContain("no-store");
  expect(headers["x-content-type-options"]).toBe("nosniff");
  expect(headers["content-security-policy"]).toMatch(/script-src 'self' 'nonce-[\w+/=]+'.*frame-ancestors 'none'/);
});

test("a change that another site sends is refused", async ({ page }) => {
  await signIn(page);
  const answer = await page.request.post("/api/trpc/keys.create", {
    headers: { origin: "https://evil.example", "sec-fetch-site": "cross-site", "content-type": "application/json" },
    data: {},
  });
  expect(answer.status()).toBe(403);
});
