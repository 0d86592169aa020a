import { z } from "zod";

export const name = z.string().min(1).max(300).describe("The package's name. Example: lodash");

export const ecosystem = z
  .string()
  .min(1)
  .max(60)
  .describe(
    "Where the package lives: npm, PyPI, Go, Maven, crates.io, RubyGems, NuGet, Packagist, Debian:12 and others.",
  );

export const version = z.string().min(1).max(200).describe("The version that is used. Example: 4.17.15");
