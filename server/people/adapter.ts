import { createHash } from "node:crypto";
import { PrismaAdapter } from "@auth/prisma-adapter";
import type { Adapter } from "next-auth/adapters";
import { db } from "@/server/db";

/** Auth.js's own adapter, except that the database holds only the hash of a session's token. */
export function peopleAdapter(): Adapter {
  const prisma = db();
  const base = PrismaAdapter(prisma);
  return {
    ...base,
    createSession: async (session) => {
      await prisma.session.create({ data: { ...session, sessionToken: hashToken(session.sessionToken) } });
      return session;
    },
    getSessionAndUser: async (sessionToken) => {
      const row = await prisma.session.findUnique({
        where: { sessionToken: hashToken(sessionToken) },
        include: { user: true },
      });
      if (!row) return null;
      const { user, ...session } = row;
      return { user, session: { ...session, sessionToken } };
    },
    updateSession: async ({ sessionToken, expires }) => {
      if (!expires) return null;
      await prisma.session.updateMany({ where: { sessionToken: hashToken(sessionToken) }, data: { expires } });
      return null;
    },
    deleteSession: async (sessionToken) => {
      await prisma.session.deleteMany({ where: { sessionToken: hashToken(sessionToken) } });
    },
  };
}

const hashToken = (token: string) => createHash("sha256").update(token).digest("hex");
