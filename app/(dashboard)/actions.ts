"use server";

import { signOut } from "@/server/people/auth";

/** Ends this browser's session, in the database too. */
export async function leave(): Promise<void> {
  await signOut({ redirectTo: "/login" });
}
