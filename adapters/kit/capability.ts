import type { z } from "zod";

/** What operations of several tools have in common: one name, one input, one output. */
export type Capability<I extends z.ZodObject = z.ZodObject, O extends z.ZodObject = z.ZodObject> = {
  /** `noun.verb`, such as `web.search`. */
  name: string;
  title: string;
  description: string;
  input: I;
  output: O;
};

export const defineCapability = <I extends z.ZodObject, O extends z.ZodObject>(capability: Capability<I, O>) =>
  capability;
