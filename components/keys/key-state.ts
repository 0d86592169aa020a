import type { Key } from "@/components/keys/key-form-state";
import type { Tone } from "@/components/ui/badge";

/** What a key is good for at this moment. */
export function keyState(key: Key, now: number): { label: string; tone: Tone; isOver: boolean } {
  if (key.revoked_at) return { label: "Revoked", tone: "neutral", isOver: true };
  if (key.expires_at && new Date(key.expires_at).getTime() <= now)
    return { label: key.rotated_to ? "Replaced" : "Expired", tone: "neutral", isOver: true };
  if (key.rotated_to) return { label: "Being replaced", tone: "warning", isOver: false };
  return { label: "Active", tone: "success", isOver: false };
}
