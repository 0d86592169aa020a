// @ts-check
import { createRequire } from "node:module";
import path from "node:path";

const folder = path.join(path.dirname(createRequire(import.meta.url).resolve("dejavu-fonts-ttf/package.json")), "ttf");

export const fonts = /** @type {const} */ ({
  plain: "plain",
  bold: "bold",
  italic: "italic",
  boldItalic: "boldItalic",
  code: "code",
});

/** @type {Record<keyof typeof fonts, string>} */
export const fontFiles = {
  plain: path.join(folder, "DejaVuSans.ttf"),
  bold: path.join(folder, "DejaVuSans-Bold.ttf"),
  italic: path.join(folder, "DejaVuSans-Oblique.ttf"),
  boldItalic: path.join(folder, "DejaVuSans-BoldOblique.ttf"),
  code: path.join(folder, "DejaVuSansMono.ttf"),
};

const missingMax = 50;

/**
 * @param {PDFKit.PDFDocument} document
 * @param {string} text
 */
export function missingCharacters(document, text) {
  document.font(fonts.plain);
  // The library's types do not show the font that it reads with fontkit.
  const { _font } = /** @type {{ _font: { font: { hasGlyphForCodePoint: (code: number) => boolean } } }} */ (
    /** @type {unknown} */ (document)
  );
  const missing = [...new Set(text)].filter(
    (character) =>
      /[^\p{C}\p{Z}\p{M}]/u.test(character) && !_font.font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0),
  );
  return missing.slice(0, missingMax).join("");
}
