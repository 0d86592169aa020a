// node scripts/fix-lock.mjs [--check]: makes package-lock.json pass `npm ci` on every platform and from every registry.
// Run it after each `npm install`: npm leaves out the optional packages that a registry does not have at that moment.
import fs from "node:fs";
import path from "node:path";
import { isProgram, root, StartError } from "./project.mjs";

const lockFile = path.join(root, "package-lock.json");
const systems = ["aix", "android", "darwin", "freebsd", "linux", "netbsd", "openbsd", "openharmony", "sunos", "win32"];
const processors = ["arm64", "arm", "ia32", "loong64", "mips64el", "ppc64", "riscv64", "s390x", "wasm32", "x64"];

/**
 * @typedef {{ version?: string, resolved?: string, dev?: boolean, optional?: boolean, os?: string[], cpu?: string[], libc?: string[], dependencies?: Record<string, string>,
 *   optionalDependencies?: Record<string, string> }} Package
 * @typedef {{ packages: Record<string, Package> }} Lock
 */

/** Everything wrong with a lock, as sentences. */
export function findFaults(/** @type {Lock} */ lock) {
  const missing = findMissing(lock).map(
    ({ parent, name }) => `${parent || "The project"} needs ${name}, which is absent.`,
  );
  const hosted = Object.keys(lock.packages).filter((at) => lock.packages[at]?.resolved);
  return [...missing, ...hosted.map((at) => `${at} names the registry that it came from.`)];
}

/** The same lock with what was left out, and without the registry's address. */
export function fixLock(/** @type {Lock} */ lock) {
  const packages = { ...lock.packages };
  for (const { parent, name, version, isOptional } of findMissing(lock)) {
    if (!isOptional) throw new StartError(`${parent || "The project"} needs ${name}: run npm install first.`);
    const isNested = packages[`node_modules/${name}`] !== undefined;
    const at = isNested ? `${parent}/node_modules/${name}` : `node_modules/${name}`;
    const { os, cpu, libc } = platformOf(name);
    // In npm's own order, so that its next installation changes nothing.
    packages[at] = {
      version,
      cpu,
      ...(packages[parent]?.dev && { dev: true }),
      ...(libc.length && { libc }),
      optional: true,
      ...(os.length && { os }),
    };
  }
  const entries = Object.entries(packages).map(([at, { resolved, ...entry }]) => /** @type {const} */ ([at, entry]));
  return { ...lock, packages: Object.fromEntries(entries.sort(([a], [b]) => a.localeCompare(b, "en"))) };
}

function findMissing(/** @type {Lock} */ { packages }) {
  return Object.entries(packages).flatMap(([parent, entry]) => {
    const required = Object.entries(entry.dependencies ?? {});
    const optional = Object.entries(entry.optionalDependencies ?? {});
    return [...required, ...optional].flatMap(([name, version]) =>
      isInstalled(packages, parent, name) ? [] : [{ parent, name, version, isOptional: !entry.dependencies?.[name] }],
    );
  });
}

/** Looks where node looks: beside the package, then outwards. */
function isInstalled(
  /** @type {Lock["packages"]} */ packages,
  /** @type {string} */ parent,
  /** @type {string} */ name,
) {
  for (let at = parent; ; at = at.slice(0, Math.max(0, at.lastIndexOf("/node_modules/")))) {
    if (packages[`${at && `${at}/`}node_modules/${name}`]) return true;
    if (!at) return false;
  }
}

/** A package for one platform says so in its name; without it every platform would install it. */
function platformOf(/** @type {string} */ name) {
  const words = name.split(/[-/]/);
  const os = systems.filter((system) => words.includes(system));
  const cpu = processors.filter((processor) => words.includes(processor));
  if (cpu.length === 0) throw new StartError(`${name} does not say which platform it is for: add it by hand.`);
  const libc = words.includes("musl")
    ? ["musl"]
    : words.includes("gnu") || words.includes("gnueabihf")
      ? ["glibc"]
      : [];
  return { os, cpu, libc };
}

if (isProgram(import.meta.url)) {
  /** @type {Lock} */
  const lock = JSON.parse(fs.readFileSync(lockFile, "utf8"));
  const faults = findFaults(lock);
  if (process.argv.includes("--check")) {
    for (const fault of faults) console.error(fault);
    process.exitCode = faults.length ? 1 : 0;
  } else if (faults.length) {
    fs.writeFileSync(lockFile, `${JSON.stringify(fixLock(lock), null, 2)}\n`);
    console.log(`package-lock.json: ${faults.length} faults mended.`);
  }
}
