import { readFileSync } from "node:fs";
import path from "node:path";
import { Sample } from "@/adapters/kit/sample";

const samples = new Map<string, Sample>();

/** The recorded sample of an operation, read once. The files are part of every deployment. */
export function readSample(slug: string, operation: string): Sample {
  const file = path.join(process.cwd(), "adapters", slug, "samples", `${operation}.json`);
  const known = samples.get(file);
  if (known) return known;
  const sample = Sample.parse(JSON.parse(readFileSync(file, "utf8")));
  samples.set(file, sample);
  return sample;
}
