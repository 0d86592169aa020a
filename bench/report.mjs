const direct = "the stub directly";

/** One table: calls a second and their ratio to the stub, and what is added to its latency at a fixed rate. */
export function printReport(measured, { clientCounts, ratePerS, isJson }) {
  const rows = Object.entries(measured).map(([name, { closed, open }]) => ({
    name,
    perS: clientCounts.map((clients) => median(closed[clients].map(({ perS }) => perS))),
    p50: median(open.map(({ p50 }) => p50)),
    p99: median(open.map(({ p99 }) => p99)),
    failures: sumFailures([...Object.values(closed).flat(), ...open]),
  }));
  if (isJson) return console.log(JSON.stringify({ ratePerS, clientCounts, rows }, null, 2));
  const base = rows.find(({ name }) => name === direct);
  const head = [
    "",
    ...clientCounts.map((clients) => `calls/s at ${clients}`),
    `added p50 / p99 ms at ${ratePerS}/s`,
    "failed",
  ];
  const lines = rows.map((row) => [
    row.name,
    ...row.perS.map((perS, index) => `${Math.round(perS)} (${(perS / base.perS[index]).toFixed(2)}x)`),
    row === base
      ? `${row.p50.toFixed(2)} / ${row.p99.toFixed(2)} itself`
      : `${(row.p50 - base.p50).toFixed(2)} / ${(row.p99 - base.p99).toFixed(2)}`,
    Object.entries(row.failures)
      .map(([status, count]) => `${count}x ${status}`)
      .join(" ") || "0",
  ]);
  console.log(table([head, ...lines]));
}

function table(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  return rows.map((row) => row.map((cell, column) => cell.padEnd(widths[column])).join("  ")).join("\n");
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

function sumFailures(results) {
  const sum = {};
  for (const { failures } of results) {
    for (const [status, count] of Object.entries(failures)) sum[status] = (sum[status] ?? 0) + count;
  }
  return sum;
}
