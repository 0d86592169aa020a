// npm run screenshots [origin]: every page at two widths in both themes, into screenshots/. The product runs at origin,
// with an outbox to sign in by. `ONLY=keys` takes the pages whose name contains that.
import fs from "node:fs";
import { chromium } from "@playwright/test";
import { showEndedConnection } from "./ended-connection.mjs";

const origin = process.argv[2] ?? "http://localhost:3000";
const folder = "screenshots";
const widths = { phone: 390, wide: 1440 };
const height = 900;
const only = process.env.ONLY ?? "";
const email = process.env.EMAIL ?? `designer-${Date.now()}@example.com`;

/** @type {{ name: string, path: string, act?: (page: import("@playwright/test").Page) => Promise<void>, guest?: true }[]} */
const pages = [
  { name: "home", path: "/" },
  { name: "not-found", path: "/nowhere" },
  { name: "login", path: "/login", guest: true },
  { name: "login-check-email", path: "/login/check-email?to=ada@example.com" },
  { name: "login-error", path: "/login/error?error=Verification" },
  { name: "outbox", path: "/outbox" },
  { name: "errors", path: "/docs/errors" },
  { name: "overview", path: "/dashboard/overview" },
  { name: "overview-7d", path: "/dashboard/overview?span=7d" },
  { name: "keys", path: "/dashboard/keys" },
  { name: "keys-create", path: "/dashboard/keys?create" },
  {
    name: "keys-menu",
    path: "/dashboard/keys",
    act: async (page) => {
      const actions = page.getByRole("button", { name: /^Actions for/ }).first();
      if (await actions.isVisible()) await actions.click();
    },
  },
  { name: "calls", path: "/dashboard/calls" },
  { name: "calls-none", path: "/dashboard/calls?door=a2a&status=refused&span=1h" },
  {
    name: "call",
    path: "/dashboard/calls",
    act: async (page) => {
      const first = page.locator("tbody a").first();
      if (!(await first.isVisible())) return;
      await page.goto(origin + (await first.getAttribute("href")), { waitUntil: "networkidle" });
    },
  },
  { name: "credentials", path: "/dashboard/credentials" },
  { name: "credentials-ended", path: "/dashboard/credentials", act: showEndedConnection },
  { name: "credentials-connect", path: "/dashboard/credentials?tool=tavily" },
  {
    name: "drawer",
    path: "/dashboard/overview",
    act: async (page) => {
      const menu = page.getByRole("button", { name: "Open the menu" });
      await ((await menu.isVisible()) ? menu : page.getByRole("button", { name: /Account menu/ })).click();
    },
  },
];

fs.mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu"],
});
const state = await signIn();
for (const theme of /** @type {const} */ (["light", "dark"]))
  for (const [device, width] of Object.entries(widths)) {
    const options = { viewport: { width, height }, colorScheme: theme, reducedMotion: "reduce" };
    const member = await browser.newContext({ ...options, storageState: state });
    const guest = await browser.newContext(options);
    for (const { name, path, act, guest: isGuest } of pages.filter((page) => page.name.includes(only))) {
      const page = await (isGuest ? guest : member).newPage();
      page.on("console", (message) => message.type() === "error" && console.error(`${name}: ${message.text()}`));
      await page.goto(origin + path, { waitUntil: "networkidle" });
      await act?.(page);
      await page.waitForTimeout(150);
      await page.screenshot({ path: `${folder}/${name}-${device}-${theme}.png`, fullPage: true });
      await page.close();
    }
    await member.close();
    await guest.close();
  }
await browser.close();

async function signIn() {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${origin}/login`);
  await page.getByLabel("E-mail address").fill(email);
  await page.getByRole("button", { name: "Send sign-in link" }).click();
  await page.getByRole("link", { name: "Open the outbox" }).click();
  await page
    .getByRole("link", { name: `Open the sign-in link for ${email}` })
    .first()
    .click();
  await page.waitForURL("**/dashboard/**");
  return context.storageState();
}
