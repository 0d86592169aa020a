import { isIP, type LookupFunction, type Socket } from "node:net";
import { buildConnector } from "undici";
import { egress } from "./egress";

export const connectTimeoutMs = 5_000;
const keepAliveProbeMs = 30_000;

/** Refused before or while connecting: nothing was sent, and trying again changes nothing. */
export class AddressRefused extends Error {
  readonly code = "ERR_ADDRESS_REFUSED";
  constructor() {
    super("The upstream's address is not a public one.");
  }
}

/**
 * A connector that reaches only addresses which `isAllowed` accepts. It asks three times, because each alone has a way
 * round it: a literal skips the lookup, a name may resolve to several addresses or change, and only the connected
 * socket says where it really went.
 */
export function guardedConnector(isAllowed: (address: string) => boolean): buildConnector.connector {
  const connect = buildConnector({
    timeout: connectTimeoutMs,
    lookup: guardedLookup(isAllowed),
    rejectUnauthorized: true,
    minVersion: "TLSv1.2",
    allowH2: false,
    keepAliveInitialDelay: keepAliveProbeMs,
  });
  return (options, callback) => {
    if (isIP(options.hostname) !== 0 && !isAllowed(options.hostname)) return callback(new AddressRefused(), null);
    connect(options, (...[error, socket]) => {
      if (error) return callback(error, null);
      if (isAllowed(remoteAddress(socket))) return callback(null, socket);
      socket.destroy();
      callback(new AddressRefused(), null);
    });
  };
}

/** One private address among many answers refuses them all: which one is dialled is not ours to choose. */
const guardedLookup =
  (isAllowed: (address: string) => boolean): LookupFunction =>
  (hostname, options, callback) =>
    egress().lookup(hostname, { ...options, all: true }, (error, found) => {
      if (error) return callback(error, []);
      const answers = typeof found === "string" ? [{ address: found, family: isIP(found) }] : found;
      const [first] = answers;
      if (!first || !answers.every(({ address }) => isAllowed(address))) return callback(new AddressRefused(), []);
      if (options.all) return callback(null, answers);
      callback(null, first.address, first.family);
    });

const remoteAddress = (socket: Socket): string => socket.remoteAddress ?? "";
