const named: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " " };

/** Text in which a vendor wrote signs as HTML or XML entities: `&amp;`, `&#39;`, `&#x2F;`. Unknown ones stay. */
export const decodeEntities = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{2,6}));/gi, (entity, hex, decimal, name) => {
    if (name) return named[name] ?? entity;
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
    return code > 0 && code <= lastCodePoint ? String.fromCodePoint(code) : entity;
  });

const lastCodePoint = 0x10ffff;
