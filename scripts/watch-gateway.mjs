import path from "node:path";
import { watch } from "rolldown";
import config from "../rolldown.config.mjs";
import { root } from "./project.mjs";

/**
 * Builds the gateway for development and again at each change; resolves after the first build that succeeds.
 * @returns {Promise<{ onChange: (restart: () => Promise<void>) => void, close: () => Promise<void> }>}
 */
export async function watchGateway() {
  // Apart from the production build, whose freshness is known by its sources.
  const output = { ...config.output, dir: path.join(root, "dist/dev") };
  const watcher = watch({ ...config, cwd: root, output });
  /** @type {(() => Promise<void>) | undefined} */
  let restart;
  let restarted = Promise.resolve();
  await new Promise((built) => {
    watcher.on("event", (event) => {
      if (event.code === "BUNDLE_END") event.result.close();
      if (event.code === "ERROR") console.error(event.error.message);
      if (event.code !== "END") return;
      built(undefined);
      restarted = restarted.then(restart);
    });
  });
  return {
    onChange: (action) => {
      restart = action;
    },
    close: () => watcher.close(),
  };
}
