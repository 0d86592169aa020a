import { createKey, expect, signIn, test } from "./support";

const execution = { tool: "tavily", operation: "search", input: { query: "MCP security best practices" } };

test("a key is created, used, its call seen with everything about it, and revoked", async ({ page }) => {
  await signIn(page);
  const plain = await createKey(page, "Research agent", "Test");
  expect(plain).toMatch(/^tr_test_\w{49}$/);
  await expect(page.getByText(plain)).toHaveCount(0);

  const execute = () =>
    page.request.post("/api/v1/execute", { headers: { authorization: `Bearer ${plain}` }, data: execution });
  const answer = await execute();
  expect(answer.status()).toBe(200);
  const { id, request_id } = await answer.json();

  await page.goto("/dashboard/calls");
  await page.getByRole("link", { name: "tavily/search" }).first().click();
  await expect(page.getByRole("heading", { name: "tavily/search" })).toBeVisible();
  await expect(page.getByText(id)).toBeVisible();
  await expect(page.getByText(request_id)).toBeVisible();
  await expect(page.getByText("Research agent")).toBeVisible();
  await expect(page.getByText('"query": "MCP security best practices"')).toBeVisible();
  await page.goto("/dashboard/calls?status=refused");
  await expect(page.getByText("No call matches")).toBeVisible();

  await page.goto("/dashboard/keys");
  await page.getByRole("button", { name: "Actions for Research agent" }).click();
  await page.getByRole("menuitem", { name: "Revoke" }).click();
  await page.getByRole("button", { name: "Revoke key" }).click();
  await expect(page.getByRole("cell", { name: "Revoked" })).toBeVisible();
  await expect.poll(async () => (await execute()).status()).toBe(401);
});

test("a key's limits are set, changed and kept", async ({ page }) => {
  await signIn(page);
  await createKey(page, "Buyer", "Live");
  await page.getByRole("button", { name: "Actions for Buyer" }).click();
  await page.getByRole("menuitem", { name: "Change" }).click();
  const dialog = page.getByRole("dialog", { name: "Change key" });
  await dialog.getByLabel("Per day").fill("25.5");
  const allowed = dialog.getByRole("combobox", { name: "Allowed tools" });
  await allowed.fill("tavil");
  await allowed.press("ArrowDown");
  await allowed.press("Enter");
  await expect(dialog.getByRole("button", { name: "Remove tavily" })).toBeVisible();
  await dialog.getByRole("button", { name: "Save changes" }).click();
  await expect(dialog).toBeHidden();
  await page.reload();
  await expect(page.getByRole("cell", { name: "25.5 / day" })).toBeVisible();
  await expect(page.getByRole("cell", { name: "tavily", exact: true })).toBeVisible();
});

test("a form with a mistake says where it is", async ({ page }) => {
  await signIn(page);
  await page.goto("/dashboard/keys?create");
  const dialog = page.getByRole("dialog", { name: "Create API key" });
  await dialog.getByLabel("Per call").fill("a lot");
  await dialog.getByRole("button", { name: "Create key" }).click();
  await expect(dialog.getByText("Give the key a name.")).toBeVisible();
  await expect(dialog.getByLabel("Per call")).toHaveAttribute("aria-invalid", "true");
});

test("a rotated key makes room for a new one while both work", async ({ page }) => {
  await signIn(page);
  const old = await createKey(page, "Bot", "Test");
  await page.getByRole("button", { name: "Actions for Bot" }).click();
  await page.getByRole("menuitem", { name: "Rotate" }).click();
  await page.getByLabel("The old key").selectOption({ label: "Works for 1 more hour" });
  await page.getByRole("button", { name: "Rotate key" }).click();
  const fresh = await page.getByRole("textbox", { name: "Your new key" }).inputValue();
  await page.getByRole("button", { name: "I have saved it" }).click();
  await expect(page.getByRole("cell", { name: /Being replaced/ })).toBeVisible();
  for (const key of [old, fresh]) {
    const answer = await page.request.get("/api/v1/key", { headers: { authorization: `Bearer ${key}` } });
    expect(answer.status()).toBe(200);
  }
});
