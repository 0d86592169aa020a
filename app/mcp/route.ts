import { mcpDoor } from "@/server/doors/mcp/mcp-door";
import { mountDoor } from "@/server/doors/web-bridge";

export const dynamic = "force-dynamic";
export const maxDuration = 300;

const handle = mountDoor(mcpDoor);

export { handle as DELETE, handle as GET, handle as POST };
