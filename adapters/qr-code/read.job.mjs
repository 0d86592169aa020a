// @ts-check
import jpeg from "jpeg-js";
import jsQR from "jsqr";
import { PNG } from "pngjs";

const pixelsMax = 4_500_000;
const codesMax = 10;
/** A code has 21 modules and more a side. */
const sidePixelsMin = 21;
const jpegMemoryMbMax = 128;

/** @typedef {{ width: number, height: number, data: Uint8ClampedArray }} Picture */

/** @param {{ image: string }} input */
export function run({ image }) {
  const file = Buffer.from(image, "base64");
  const size = pngSize(file) ?? jpegSize(file);
  if (!size) return { refused: "The image is neither a PNG nor a JPEG file: convert it first." };
  if (size.width * size.height > pixelsMax) {
    return {
      refused: `The image has ${size.width} × ${size.height} pixels: scale it down to 4.5 megapixels or fewer.`,
    };
  }
  const picture = decode(file);
  if (!picture) return { refused: "The image is damaged: send the complete file in base64." };
  return { codes: findCodes(picture), width: picture.width, height: picture.height };
}

const pngSignature = Buffer.from("89504e470d0a1a0a", "hex");

// Sizes come from the header, before a decoder reserves memory for them.
/** @param {Buffer} file */
function pngSize(file) {
  if (file.length < 24 || !file.subarray(0, 8).equals(pngSignature)) return undefined;
  return { width: file.readUInt32BE(16), height: file.readUInt32BE(20) };
}

/** @param {Buffer} file */
function jpegSize(file) {
  if (file.length < 4 || file.readUInt16BE(0) !== 0xffd8) return undefined;
  for (let at = 2; at + 9 < file.length; ) {
    const marker = file.readUInt16BE(at);
    // Start of frame, but not the Huffman (C4), reserved (C8) and arithmetic (CC) tables that share its range.
    const isFrame = marker >= 0xffc0 && marker <= 0xffcf && ![0xffc4, 0xffc8, 0xffcc].includes(marker);
    if (isFrame) return { width: file.readUInt16BE(at + 7), height: file.readUInt16BE(at + 5) };
    at += 2 + file.readUInt16BE(at + 2);
  }
  return undefined;
}

/**
 * @param {Buffer} file
 * @returns {Picture | undefined}
 */
function decode(file) {
  try {
    const { width, height, data } = pngSize(file)
      ? PNG.sync.read(file)
      : jpeg.decode(file, { maxResolutionInMP: pixelsMax / 1e6, maxMemoryUsageInMB: jpegMemoryMbMax });
    return { width, height, data: onWhite(data) };
  } catch {
    return undefined;
  }
}

/** Transparent pixels count as paper. @param {Uint8Array} rgba */
function onWhite(rgba) {
  const pixels = new Uint8ClampedArray(rgba);
  for (let at = 0; at < pixels.length; at += 4) {
    const alpha = pixels[at + 3] ?? 255;
    if (alpha === 255) continue;
    for (let channel = at; channel < at + 3; channel++) {
      pixels[channel] = 255 - ((255 - (pixels[channel] ?? 255)) * alpha) / 255;
    }
    pixels[at + 3] = 255;
  }
  return pixels;
}

// The reader finds one code at a time and gives up where patterns of several mix: each code found is painted over
// before the next look, and when the whole shows none, its parts may.
/** @param {Picture} picture */
function findCodes(picture) {
  const codes = [];
  for (const region of regionsOf(picture)) {
    for (let code = findCode(picture, region); code && codes.length < codesMax; code = findCode(picture, region)) {
      codes.push(code);
      paintOver(picture, code.corners);
    }
  }
  return codes;
}

/** @typedef {{ left: number, top: number, width: number, height: number }} Region */

/**
 * The whole, its halves, its quarters.
 * @param {Picture} picture
 * @returns {Region[]}
 */
function regionsOf({ width, height }) {
  const x = Math.floor(width / 2);
  const y = Math.floor(height / 2);
  const columns = [0, x].map((left) => ({ left, width: left ? width - x : x }));
  const rows = [0, y].map((top) => ({ top, height: top ? height - y : y }));
  return [
    { left: 0, top: 0, width, height },
    ...columns.map((column) => ({ ...column, top: 0, height })),
    ...rows.map((row) => ({ ...row, left: 0, width })),
    ...rows.flatMap((row) => columns.map((column) => ({ ...column, ...row }))),
  ].filter((region) => region.width >= sidePixelsMin && region.height >= sidePixelsMin);
}

/**
 * @param {Picture} picture
 * @param {Region} region
 */
function findCode(picture, region) {
  const code = jsQR(cut(picture, region), region.width, region.height, { inversionAttempts: "attemptBoth" });
  if (!code) return undefined;
  const { topLeftCorner, topRightCorner, bottomRightCorner, bottomLeftCorner } = code.location;
  const corners = [topLeftCorner, topRightCorner, bottomRightCorner, bottomLeftCorner].map(({ x, y }) => ({
    x: Math.round(x) + region.left,
    y: Math.round(y) + region.top,
  }));
  return { text: textOf(code), corners };
}

/**
 * @param {Picture} picture
 * @param {Region} region
 */
function cut({ width, data }, region) {
  if (region.width === width) return data.subarray(region.top * width * 4, (region.top + region.height) * width * 4);
  const pixels = new Uint8ClampedArray(region.width * region.height * 4);
  for (let y = 0; y < region.height; y++) {
    const from = ((region.top + y) * width + region.left) * 4;
    pixels.set(data.subarray(from, from + region.width * 4), y * region.width * 4);
  }
  return pixels;
}

/** Bytes that are not UTF-8 come without text. @param {{ data: string, binaryData: number[] }} code */
const textOf = ({ data, binaryData }) => data || Buffer.from(binaryData).toString("latin1");

/**
 * @param {Picture} picture
 * @param {{ x: number, y: number }[]} corners
 */
function paintOver({ width, height, data }, corners) {
  const left = Math.max(0, Math.floor(Math.min(...corners.map(({ x }) => x))));
  const right = Math.min(width, Math.ceil(Math.max(...corners.map(({ x }) => x))));
  const top = Math.max(0, Math.floor(Math.min(...corners.map(({ y }) => y))));
  const bottom = Math.min(height, Math.ceil(Math.max(...corners.map(({ y }) => y))));
  for (let y = top; y < bottom; y++) data.fill(255, (y * width + left) * 4, (y * width + right) * 4);
}
