import { z } from "zod";

const Id = z.string().regex(/^[0-9a-f]{24}$/);

export const BoardId = Id.describe("The board's id, from list_boards. Example: 5abbe4b7ddc1b351ef961414");

export const ListId = Id.describe("The list's id, from list_lists. Example: 5abbe4b7ddc1b351ef961415");

export const CardId = z
  .string()
  .regex(/^(?:[0-9a-f]{24}|[A-Za-z0-9]{8})$/)
  .describe("The card's id, or the eight letters in its address. Example: 5abbe4b7ddc1b351ef961416");

export const cardFields = "name,desc,due,dueComplete,closed,idList,idBoard,labels,url,dateLastActivity";

export const VendorCard = z.object({
  id: z.string(),
  name: z.string().nullish(),
  desc: z.string().nullish(),
  due: z.string().nullish(),
  dueComplete: z.boolean().nullish(),
  closed: z.boolean().nullish(),
  idList: z.string().nullish(),
  idBoard: z.string().nullish(),
  labels: z.array(z.object({ name: z.string().nullish(), color: z.string().nullish() })).nullish(),
  url: z.string().nullish(),
  dateLastActivity: z.string().nullish(),
});

export const Card = z.object({
  id: z.string(),
  title: z.string(),
  description: z.string(),
  due_at: z.string().nullable(),
  is_due_complete: z.boolean(),
  is_archived: z.boolean(),
  list_id: z.string().nullable(),
  board_id: z.string().nullable(),
  labels: z.array(z.string()).describe("Names, or colours of labels that have none."),
  url: z.string().nullable(),
  changed_at: z.string().nullable(),
});

export const toCard = (card: z.output<typeof VendorCard>) => ({
  id: card.id,
  title: card.name ?? "",
  description: card.desc ?? "",
  due_at: card.due ?? null,
  is_due_complete: card.dueComplete ?? false,
  is_archived: card.closed ?? false,
  list_id: card.idList ?? null,
  board_id: card.idBoard ?? null,
  labels: (card.labels ?? []).flatMap(({ name, color }) => name || color || []),
  url: card.url ?? null,
  changed_at: card.dateLastActivity ?? null,
});

/** Trello keeps a time: noon in London is the same date nearly everywhere. */
export const dueOn = (date: string) => `${date}T12:00:00.000Z`;
