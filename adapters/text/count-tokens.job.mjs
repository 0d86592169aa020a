// @ts-check

const encodings = {
  o200k_base: () => import("gpt-tokenizer/encoding/o200k_base"),
  cl100k_base: () => import("gpt-tokenizer/encoding/cl100k_base"),
};

/** @param {{ text: string, encoding: keyof typeof encodings }} input */
export async function run({ text, encoding }) {
  const { countTokens } = await encodings[encoding]();
  return {
    // What looks like a control token is text here, as it is in a message.
    tokens: countTokens(text, { disallowedSpecial: new Set() }),
    characters: [...new Intl.Segmenter().segment(text)].length,
    words: [...new Intl.Segmenter(undefined, { granularity: "word" }).segment(text)].filter(
      ({ isWordLike }) => isWordLike,
    ).length,
    bytes: Buffer.byteLength(text),
  };
}
