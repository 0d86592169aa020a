import { z } from "zod";

export const limit = z.int().min(1).max(1_000).default(20).describe("How many at most.");

export const offset = z.int().min(0).max(1_000_000).default(0).describe("How many to skip.");
