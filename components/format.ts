const creditsFormat = new Intl.NumberFormat("en-US", { maximumFractionDigits: 6 });
const countFormat = new Intl.NumberFormat("en-US");
const dollarsFormat = new Intl.NumberFormat("en-US", { style: "currency", currency: "USD" });
const centsFormat = new Intl.NumberFormat("en-US", { style: "currency", currency: "USD", maximumFractionDigits: 6 });
const creditsPerDollar = 1_000;
const secondMs = 1_000;
const compactFrom = 100_000;

export const formatCredits = (credits: number) => creditsFormat.format(credits);
export const formatCount = (count: number) => countFormat.format(count);
/** The price of a call is often a part of a cent: below a dollar all of it is shown. */
export const formatDollars = (credits: number) =>
  (credits < creditsPerDollar ? centsFormat : dollarsFormat).format(credits / creditsPerDollar);

export const formatCompact = (count: number) =>
  count < compactFrom ? formatCredits(count) : Intl.NumberFormat("en-US", { notation: "compact" }).format(count);

export const formatMs = (ms: number) => (ms < secondMs ? `${ms} ms` : `${(ms / secondMs).toFixed(2)} s`);

export const countOf = (count: number, singular: string, plural = `${singular}s`) =>
  `${formatCount(count)} ${count === 1 ? singular : plural}`;
