import net from "node:net";

/** Cuts connections: every so many answers one is swallowed, after the server has committed what it answers. */
export async function startFaultProxy(databaseUrl: string, cutEvery: number) {
  const target = new URL(databaseUrl);
  const folder = target.searchParams.get("host");
  const port = Number(target.port || 5432);
  const destination = folder?.startsWith("/")
    ? { path: `${folder}/.s.PGSQL.${port}` }
    : { host: target.hostname, port };
  const open = new Set<net.Socket>();
  let isCutting = false;
  let answers = 0;
  let cuts = 0;

  const server = net.createServer((client) => {
    const upstream = net.connect(destination as net.NetConnectOpts);
    for (const socket of [client, upstream]) {
      open.add(socket);
      socket.on("error", () => undefined);
      socket.on("close", () => {
        open.delete(socket);
        client.destroy();
        upstream.destroy();
      });
    }
    client.pipe(upstream);
    upstream.on("data", (answer) => {
      answers++;
      if (isCutting && answers % cutEvery === 0) {
        cuts++;
        client.destroy();
      } else client.write(answer);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));

  const url = new URL(databaseUrl);
  url.searchParams.delete("host");
  url.hostname = "127.0.0.1";
  url.port = String((server.address() as net.AddressInfo).port);
  return {
    url: url.href,
    setCutting: (next: boolean) => {
      isCutting = next;
    },
    countCuts: () => cuts,
    close: () => {
      for (const socket of open) socket.destroy();
      return new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
