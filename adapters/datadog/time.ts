import { z } from "zod";

export const Instant = z.iso.datetime({ offset: true });

export const toSeconds = (time: string): number => Math.floor(Date.parse(time) / 1_000);

export const fromSeconds = (seconds: number | null | undefined): string | null =>
  seconds ? new Date(seconds * 1_000).toISOString() : null;
