import { z } from "zod";

const VendorSheet = z.object({
  properties: z
    .object({
      sheetId: z.int().nullish(),
      title: z.string().nullish(),
      hidden: z.boolean().nullish(),
      gridProperties: z.object({ rowCount: z.int().nullish(), columnCount: z.int().nullish() }).nullish(),
    })
    .nullish(),
});

export const VendorSpreadsheet = z.object({
  spreadsheetId: z.string(),
  spreadsheetUrl: z.string().nullish(),
  properties: z.object({ title: z.string().nullish(), timeZone: z.string().nullish() }).nullish(),
  sheets: z.array(VendorSheet).nullish(),
});

export const Spreadsheet = z.object({
  id: z.string(),
  title: z.string(),
  url: z.string().nullable(),
  time_zone: z.string().nullable(),
  sheets: z.array(
    z.object({
      id: z.int(),
      title: z.string(),
      rows: z.int().nullable(),
      columns: z.int().nullable(),
      is_hidden: z.boolean(),
    }),
  ),
});

export const toSpreadsheet = (file: z.output<typeof VendorSpreadsheet>) => ({
  id: file.spreadsheetId,
  title: file.properties?.title ?? "",
  url: file.spreadsheetUrl ?? null,
  time_zone: file.properties?.timeZone ?? null,
  sheets: (file.sheets ?? []).map(({ properties }) => ({
    id: properties?.sheetId ?? 0,
    title: properties?.title ?? "",
    rows: properties?.gridProperties?.rowCount ?? null,
    columns: properties?.gridProperties?.columnCount ?? null,
    is_hidden: properties?.hidden ?? false,
  })),
});
