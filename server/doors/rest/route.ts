import type { z } from "zod";
import type { Caller, Scope } from "@/server/caller";
import type { DoorReply, DoorRequest } from "@/server/doors/door";

export type Exchange = {
  request: DoorRequest;
  /** Values of the path's `{placeholders}`. */
  params: Record<string, string>;
};

type About = {
  method: "GET" | "POST" | "PATCH" | "DELETE";
  /** With `{placeholders}`, one a segment. */
  path: string;
  /** One line for the OpenAPI document. */
  summary: string;
  body?: z.ZodType;
  query?: z.ZodType;
  /** The status of a successful answer, 200 where it is absent. */
  status?: 201;
  /** What a successful answer holds; absent for bytes. */
  answer?: z.ZodType;
};

/** `scope: "any"` wants a key but no scope; `scope: null` wants no key. */
export type Route = About &
  (
    | { scope: Scope | "any"; handle: (exchange: Exchange, caller: Caller) => Promise<DoorReply> | DoorReply }
    | { scope: null; handle: (exchange: Exchange) => Promise<DoorReply> | DoorReply }
  );
