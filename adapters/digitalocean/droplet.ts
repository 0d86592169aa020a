import { z } from "zod";

export const page = z.int().min(1).max(10_000).default(1).describe("Which page, from 1.");

export const Droplet = z.object({
  id: z.int(),
  name: z.string(),
  status: z.string(),
  size_slug: z.string().nullish(),
  region: z.object({ slug: z.string() }).nullish(),
  image: z
    .object({ slug: z.string().nullish(), name: z.string().nullish(), distribution: z.string().nullish() })
    .nullish(),
  memory: z.int().nullish(),
  vcpus: z.int().nullish(),
  disk: z.int().nullish(),
  networks: z
    .object({ v4: z.array(z.object({ ip_address: z.string().nullish(), type: z.string().nullish() })).nullish() })
    .nullish(),
  tags: z.array(z.string()).nullish(),
  created_at: z.string().nullish(),
});

export const DropletOutput = z.object({
  id: z.int(),
  name: z.string(),
  status: z.string().describe("new, active, off or archive"),
  size: z.string().nullable(),
  region: z.string().nullable(),
  image: z.string().nullable(),
  memory_mb: z.int().nullable(),
  vcpus: z.int().nullable(),
  disk_gb: z.int().nullable(),
  public_ipv4: z.string().nullable().describe("Null until it has one."),
  private_ipv4: z.string().nullable(),
  tags: z.array(z.string()),
  created_at: z.string().nullable(),
});

export function toDroplet(droplet: z.output<typeof Droplet>): z.input<typeof DropletOutput> {
  const { image } = droplet;
  const addressOf = (type: string) => droplet.networks?.v4?.find((one) => one.type === type)?.ip_address ?? null;
  return {
    id: droplet.id,
    name: droplet.name,
    status: droplet.status,
    size: droplet.size_slug ?? null,
    region: droplet.region?.slug ?? null,
    image: image?.slug ?? ([image?.distribution, image?.name].filter(Boolean).join(" ") || null),
    memory_mb: droplet.memory ?? null,
    vcpus: droplet.vcpus ?? null,
    disk_gb: droplet.disk ?? null,
    public_ipv4: addressOf("public"),
    private_ipv4: addressOf("private"),
    tags: droplet.tags ?? [],
    created_at: droplet.created_at ?? null,
  };
}
