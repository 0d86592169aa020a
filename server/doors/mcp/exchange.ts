import type { Caller } from "@/server/caller";
import type { DoorRequest } from "@/server/doors/door";
import type { View } from "@/server/doors/mcp/view";

/** One HTTP request to the MCP door: who asks, and through which view of the catalogue. */
export type Exchange = { caller: Caller; request: DoorRequest; view: View };
