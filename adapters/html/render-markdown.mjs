// @ts-check
import TurndownService from "turndown";
import turndownPluginGfm from "turndown-plugin-gfm";
import { tableGrid } from "./table-grid.mjs";

/**
 * GitHub-flavoured Markdown of a part of a document, which is changed on the way.
 *
 * @param {HTMLElement} root
 * @param {{ hasImages: boolean }} options
 */
export function renderMarkdown(root, { hasImages }) {
  for (const table of Array.from(root.querySelectorAll("table"))) {
    if (table.querySelector("table")) replaceLayoutTable(table);
  }
  for (const table of Array.from(root.querySelectorAll("table"))) replaceByGrid(table);
  return converter(hasImages).turndown(root).trim();
}

/** @param {boolean} hasImages */
function converter(hasImages) {
  const turndown = new TurndownService({ headingStyle: "atx", codeBlockStyle: "fenced", bulletListMarker: "-" });
  turndown.use(turndownPluginGfm.gfm);
  turndown.remove(["script", "style", "noscript", "template", "iframe", "title", "head"]);
  turndown.addRule("struckOut", { filter: ["del", "s"], replacement: (content) => `~~${content}~~` });
  // A line break or a bar would end the cell.
  turndown.addRule("oneLineCell", {
    filter: ["th", "td"],
    replacement: (content, node) => {
      const isFirst = node.previousSibling === null;
      return `${isFirst ? "| " : " "}${content
        .trim()
        .replaceAll("|", "\\|")
        .replace(/\s*\n\s*/g, " ")} |`;
    },
  });
  turndown.addRule("images", {
    filter: "img",
    replacement: (_, node) => {
      const image = /** @type {HTMLElement} */ (node);
      const [alt, source] = ["alt", "src"].map((name) => image.getAttribute(name)?.replace(/\s+/g, " ").trim() ?? "");
      return hasImages && source && !source.startsWith("data:") ? `![${alt}](${source})` : "";
    },
  });
  return turndown;
}

/** Tables in tables are layout: their content is read in order. @param {HTMLTableElement} table */
function replaceLayoutTable(table) {
  const document = table.ownerDocument;
  const flow = document.createElement("div");
  for (const row of Array.from(table.rows)) {
    for (const cell of Array.from(row.cells)) {
      const part = document.createElement("div");
      moveChildren(cell, part);
      flow.appendChild(part);
    }
  }
  table.parentNode?.replaceChild(flow, table);
}

// Markdown knows neither spans nor tables without a head: the first row becomes it.
/** @param {HTMLTableElement} table */
function replaceByGrid(table) {
  const document = table.ownerDocument;
  const [head, ...body] = tableGrid(table).filter((line) => line.some(Boolean));
  if (!head) {
    table.parentNode?.removeChild(table);
    return;
  }
  const plain = document.createElement("table");
  for (const [parent, name, lines] of /** @type {const} */ ([
    ["thead", "th", [head]],
    ["tbody", "td", body],
  ])) {
    const section = document.createElement(parent);
    for (const line of lines) {
      const row = document.createElement("tr");
      for (const cell of line) {
        const copy = document.createElement(name);
        if (cell) moveChildren(cell, copy);
        row.appendChild(copy);
      }
      section.appendChild(row);
    }
    plain.appendChild(section);
  }
  const caption = table.querySelector("caption")?.textContent?.trim();
  if (caption) {
    const paragraph = document.createElement("p");
    paragraph.textContent = caption;
    table.parentNode?.insertBefore(paragraph, table);
  }
  table.parentNode?.replaceChild(plain, table);
}

/**
 * @param {Element} from
 * @param {Element} to
 */
function moveChildren(from, to) {
  for (const child of Array.from(from.childNodes)) to.appendChild(child);
}
