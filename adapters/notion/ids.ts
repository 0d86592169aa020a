import { z } from "zod";

const hex = /^[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}$/;

export const Id = z.string().regex(hex);

export const PageId = Id.describe(
  "The page's id, from search or the end of its address. Example: 1429989fe8ac4effbc8f57f56486db54",
);

export const DataSourceId = Id.describe("The data source's id, from search. Example: 248104cd477e80afbc30000bd28de8f9");

/** Addresses carry ids without hyphens, some endpoints want them. */
export const toUuid = (id: string): string =>
  id.replaceAll("-", "").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");

export const Cursor = z.string().min(1).max(200).optional().describe("`next_cursor` of the page before.");

/** The endpoints that speak Markdown are of a later version than the rest. */
export const markdownVersion = { "notion-version": "2026-03-11" };
