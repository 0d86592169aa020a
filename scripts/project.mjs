import path from "node:path";
import { fileURLToPath } from "node:url";

export const root = path.resolve(fileURLToPath(import.meta.url), "../..");

/** Where the embedded database and the secrets made for it live. */
export const dataDir = path.resolve(root, process.env.DATA_DIR || ".data");

/** True when the module is the program itself rather than imported by another one. */
export const isProgram = (/** @type {string} */ moduleUrl) => process.argv[1] === fileURLToPath(moduleUrl);

/** A sentence for whoever starts the product: shown without a stack. */
export class StartError extends Error {}
