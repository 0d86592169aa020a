const dayMs = 86_400_000;

/**
 * Shows the credentials page as it is when a vendor has ended a connection, which no vendor does for a test: the page
 * hears of it when it asks the server again, as it does when a person comes back to it.
 * @param {import("@playwright/test").Page} page
 */
export async function showEndedConnection(page) {
  await page.route("**/api/trpc/credentials.list**", async (route) => {
    const response = await route.fetch();
    const [answer, ...others] = await response.json();
    answer.result.data.json.push(endedConnection(Date.now()));
    await route.fulfill({ response, json: [answer, ...others] });
  });
  await page.clock.setFixedTime(Date.now() + dayMs);
  await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange", { bubbles: true })));
  await page.getByText("Connection ended").waitFor();
}

const endedConnection = (/** @type {number} */ nowMs) => ({
  id: "cred_ended",
  tool: "google-calendar",
  label: "Google Calendar",
  last_four: null,
  created_at: new Date(nowMs - 80 * dayMs).toISOString(),
  last_used_at: new Date(nowMs - 2 * dayMs).toISOString(),
  needs_reauth: true,
  needs_reauth_since: new Date(nowMs - dayMs).toISOString(),
});
