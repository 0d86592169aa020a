// @ts-check
import { PNG } from "pngjs";
import QRCode from "qrcode";

const quietZoneModules = 4;
const modulePixelsMin = 2;
const bytesMax = 2_953;
const grayscale = 0;

/** Error correction from the usual to the least: a long text needs the room. */
const levels = /** @type {const} */ (["M", "L"]);

/** @param {{ text: string, format: "png" | "svg", size: number }} input */
export async function run({ text, format, size }) {
  const code = createCode(text);
  if (!code) {
    return { refused: `A QR code holds at most ${bytesMax} bytes of UTF-8: shorten the text, or encode a link to it.` };
  }
  const { errorCorrectionLevel, modules } = code;
  if (format === "svg") {
    const options = { errorCorrectionLevel, margin: quietZoneModules, width: size };
    return Buffer.from(await QRCode.toString(text, { ...options, type: "svg" }));
  }
  const modulePixels = Math.floor(size / (modules.size + 2 * quietZoneModules));
  if (modulePixels >= modulePixelsMin) return drawPng(modules, modulePixels, size);
  const sizeMin = (modules.size + 2 * quietZoneModules) * modulePixelsMin;
  return { refused: `This text needs ${sizeMin} pixels or more to be readable: raise size, or ask for svg.` };
}

/** @param {string} text */
function createCode(text) {
  for (const errorCorrectionLevel of levels) {
    try {
      return { errorCorrectionLevel, modules: QRCode.create(text, { errorCorrectionLevel }).modules };
    } catch {
      // The text does not fit at this level.
    }
  }
  return undefined;
}

// Modules of whole pixels, with the rest as margin: readers fail on large codes whose modules differ in width.
/**
 * @param {import("qrcode").BitMatrix} modules
 * @param {number} modulePixels
 * @param {number} size
 */
function drawPng(modules, modulePixels, size) {
  const margin = Math.floor((size - modules.size * modulePixels) / 2);
  const pixels = Buffer.alloc(size * size, 255);
  for (let y = 0; y < modules.size * modulePixels; y++) {
    const row = (margin + y) * size + margin;
    for (let column = 0; column < modules.size; column++) {
      if (!modules.get(Math.floor(y / modulePixels), column)) continue;
      pixels.fill(0, row + column * modulePixels, row + (column + 1) * modulePixels);
    }
  }
  const png = new PNG({ width: size, height: size });
  png.data = pixels;
  return PNG.sync.write(png, { colorType: grayscale, inputColorType: grayscale, inputHasAlpha: false });
}
