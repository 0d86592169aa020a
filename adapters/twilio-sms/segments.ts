// The GSM-7 alphabet of 3GPP TS 23.038; the extension's characters take two places.
const basic =
  "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
const extension = "\f^{}\\[~]|€";

const gsm7 = { single: 160, joined: 153 };
const ucs2 = { single: 70, joined: 67 };

/** How many segments a message takes, and is billed for. */
export function countSegments(text: string): number {
  const characters = [...text];
  const isGsm7 = characters.every((character) => basic.includes(character) || extension.includes(character));
  const length = isGsm7
    ? characters.reduce((sum, character) => sum + (extension.includes(character) ? 2 : 1), 0)
    : text.length;
  const { single, joined } = isGsm7 ? gsm7 : ucs2;
  return length <= single ? 1 : Math.ceil(length / joined);
}
