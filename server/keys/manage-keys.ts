// All that the doors do with keys.
export { createKey } from "@/server/keys/create-key";
export type { KeyAuthor } from "@/server/keys/key-changes";
export { KeyPatch, KeyRotation, NewKey } from "@/server/keys/key-input";
export type { KeyView, KeyWithText } from "@/server/keys/key-view";
export { getKey, listKeys } from "@/server/keys/read-keys";
export { revokeKey } from "@/server/keys/revoke-key";
export { rotateKey } from "@/server/keys/rotate-key";
export { updateKey } from "@/server/keys/update-key";
