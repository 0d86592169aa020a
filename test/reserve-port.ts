import { once } from "node:events";
import net from "node:net";

/**
 * A port for a process that starts later. A connection that was closed from the port's side rests there for a minute:
 * until then the system gives the port to nobody who asks for any, and to everybody who names it.
 */
export async function reservePort(): Promise<number> {
  const server = net.createServer((socket) => socket.resume().end()).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as net.AddressInfo;
  await once(net.connect(port, "127.0.0.1").resume(), "close");
  server.close();
  await once(server, "close");
  return port;
}
