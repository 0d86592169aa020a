import { health } from "@/server/doors/health";
import { mountDoor } from "@/server/doors/web-bridge";

export const dynamic = "force-dynamic";

export const GET = mountDoor(health);
