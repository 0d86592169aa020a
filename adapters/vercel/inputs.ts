import { z } from "zod";

export const TeamId = z
  .string()
  .regex(/^team_\w{1,60}$/)
  .optional()
  .describe(
    "The team whose things these are; absent for the token's own account. Example: team_1a2b3c4d5e6f7g8h9i0j1k2l",
  );

export const DeploymentId = z
  .string()
  .regex(/^[\w.-]{3,253}$/)
  .describe("A deployment's id or host name. Example: dpl_89qyp1cskzkLrVicDaZoDbjyHuDJ");

export const Timestamp = z.int().min(0).max(9_999_999_999_999);

export const isoTime = (ms: number | null | undefined): string | null => (ms ? new Date(ms).toISOString() : null);
