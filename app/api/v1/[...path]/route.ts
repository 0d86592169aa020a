import { restDoor } from "@/server/doors/rest/rest-door";
import { mountDoor } from "@/server/doors/web-bridge";

export const dynamic = "force-dynamic";

const handle = mountDoor(restDoor);

export { handle as DELETE, handle as GET, handle as HEAD, handle as PATCH, handle as POST, handle as PUT };
