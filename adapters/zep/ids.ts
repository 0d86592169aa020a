import { z } from "zod";

export const userId = z.string().min(1).max(200).describe("Whose memory it is; an id of yours. Example: user_42");

export const threadId = z.string().min(1).max(200).describe("The conversation; an id of yours. Example: chat_2026_01");
