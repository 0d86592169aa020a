/** The last part of a key such as `/works/OL45804W`. */
export const toId = (key: string) => key.split("/").at(-1) ?? key;

// Covers that were taken away have a negative number.
export const coverUrl = (cover: number | null | undefined) =>
  cover && cover > 0 ? `https://covers.openlibrary.org/b/id/${cover}-L.jpg` : null;
