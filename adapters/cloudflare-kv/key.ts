import { z } from "zod";

export const NamespaceId = z
  .string()
  .regex(/^[0-9a-f]{32}$/)
  .describe("The namespace's id, from list_namespaces. Example: 0f2ac74b498b48028cb68387c421e279");

/** https://developers.cloudflare.com/kv/platform/limits/: 512 bytes, and neither `.` nor `..`. */
export const Key = z
  .string()
  .min(1)
  .max(512)
  .refine((key) => Buffer.byteLength(key) <= keyBytesMax, "must be at most 512 bytes")
  .refine((key) => key !== "." && key !== "..", "must be neither . nor ..")
  .describe("The key, at most 512 bytes. Example: session:42");

const keyBytesMax = 512;

export const valuePath = "/namespaces/{namespace}/values/{key}";
