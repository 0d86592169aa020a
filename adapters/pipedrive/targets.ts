import { z } from "zod";
import { Id, wrapped } from "./answer.ts";

export const Created = wrapped(z.object({ id: z.int() }));

export const targets = {
  deal_id: Id.optional().describe("The deal that it is about."),
  person_id: Id.optional().describe("The person that it is about."),
  organization_id: Id.optional().describe("The organization that it is about."),
};
