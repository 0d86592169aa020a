// What we use of packages that come without types.

declare module "@mixmark-io/domino" {
  const domino: { createDocument: (html: string) => Document };
  export default domino;
}

declare module "turndown-plugin-gfm" {
  const plugins: { gfm: import("turndown").Plugin };
  export default plugins;
}
