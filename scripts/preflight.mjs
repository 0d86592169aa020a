import net from "node:net";
import pg from "pg";
import { StartError } from "./project.mjs";

const portMax = 65_535;
const connectTimeoutMs = 10_000;

/** Checked before anything starts, since the gateway would find out only after the build and the migrations. */
export async function requireFreePort(/** @type {string} */ text, /** @type {string | undefined} */ host) {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > portMax)
    throw new StartError(`PORT must be a whole number from 1 to ${portMax}, not "${text}".`);
  const server = net.createServer();
  try {
    await new Promise((done, fail) => server.once("error", fail).listen(port, host, () => done(undefined)));
  } catch (error) {
    const sentences = /** @type {Record<string, string>} */ ({
      EADDRINUSE: `Port ${port} is taken: stop what uses it, or choose another one with PORT.`,
      EACCES: `Port ${port} is reserved for root: choose one from 1024 with PORT.`,
    });
    throw new StartError(sentences[error.code] ?? `Port ${port} cannot be used (${error.message}).`, { cause: error });
  }
  await new Promise((done) => server.close(done));
}

export async function requireDatabase(/** @type {string} */ url) {
  try {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: connectTimeoutMs });
    client.on("error", () => undefined);
    await client.connect();
    await client.end();
  } catch (error) {
    const reason = error.message || error.code;
    throw new StartError(`DATABASE_URL cannot be reached (${reason}): check that it is right and the server runs.`);
  }
}
