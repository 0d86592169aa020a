import { randomBytes } from "node:crypto";
import AxeBuilder from "@axe-core/playwright";
import { test as base, expect as baseExpect, type Page } from "@playwright/test";

export type { Page };

/** Room for a page that a machine under load renders for the first time. */
const expectTimeoutMs = 20_000;
export const expect = baseExpect.configure({ timeout: expectTimeoutMs });

/** Every journey also proves that the browser had nothing to complain about. */
export const test = base.extend<{ complaints: string[] }>({
  complaints: [
    async ({ page }, use) => {
      const complaints: string[] = [];
      page.on("pageerror", (error) => complaints.push(error.message));
      page.on("console", (message) => {
        if (message.type() === "error" && !isExpected(message.text())) complaints.push(message.text());
      });
      await use(complaints);
      expect(complaints).toEqual([]);
    },
    { auto: true },
  ],
});

// A page that says "not found" is a 404 on purpose, and the browser reports its own request for it.
const isExpected = (text: string) => text.includes("status of 404");

const toLetter = (hex: string) => String.fromCharCode("a".charCodeAt(0) + Number.parseInt(hex, 16));
/** In letters: every page shows it, and tests look for digits there. */
export const newEmail = () => `person-${randomBytes(8).toString("hex").replace(/./g, toLetter)}@example.com`;

/** As a person does it: asks for a link, finds it in the outbox, opens it. */
export async function signIn(page: Page, email = newEmail()): Promise<string> {
  await requestLink(page, email);
  await page.getByRole("link", { name: "Open the outbox" }).click();
  await page
    .getByRole("link", { name: `Open the sign-in link for ${email}` })
    .first()
    .click();
  await expect(page.getByRole("heading", { name: "Overview", level: 1 })).toBeVisible();
  return email;
}

export async function requestLink(page: Page, email: string): Promise<void> {
  if (!page.url().includes("/login")) await page.goto("/login");
  await page.getByLabel("E-mail address").fill(email);
  await page.getByRole("button", { name: "Send sign-in link" }).click();
  await expect(page.getByRole("heading", { name: "Check your mail" })).toBeVisible();
}

/** A menu hears of a click only once the page is alive, so it may take a second one. */
export async function openAccountMenu(page: Page): Promise<void> {
  const item = page.getByRole("menuitem", { name: "Sign out" });
  await expect(async () => {
    if (!(await item.isVisible())) await page.getByRole("button", { name: /Account menu/ }).click();
    await expect(item).toBeVisible({ timeout: menuTimeoutMs });
  }).toPass({ timeout: expectTimeoutMs });
}
const menuTimeoutMs = 1_000;

/** Creates a key in the dashboard and returns its text. */
export async function createKey(page: Page, name: string, mode: "Live" | "Test"): Promise<string> {
  await page.goto("/dashboard/keys");
  await page.getByRole("button", { name: "Create key" }).first().click();
  const dialog = page.getByRole("dialog", { name: "Create API key" });
  await dialog.getByLabel("Name").fill(name);
  await dialog.getByRole("radio", { name: mode }).check();
  await dialog.getByRole("button", { name: "Create key" }).click();
  const shown = page.getByRole("dialog", { name: "Your new key" });
  const plain = await shown.getByRole("textbox", { name: "Your new key" }).inputValue();
  await shown.getByRole("button", { name: "I have saved it" }).click();
  await expect(shown).toBeHidden();
  return plain;
}

/** No serious finding by axe on what is shown now. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
  const findings = serious.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => ({ id, target, failureSummary })),
  );
  expect(findings, page.url()).toEqual([]);
}
