// Google bills code points, of which a string has at most `length`.
export const countCharacters = (texts: readonly string[]) => texts.reduce((sum, text) => sum + text.length, 0);

export const creditsPerCharacter = "0.02";

export const priceBasis = "$20 per million characters; cloud.google.com/translate/pricing, 2026-11";

export const docsUrl = "https://cloud.google.com/translate/docs/reference/rest/v2";
