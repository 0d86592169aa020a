/** @type {import("next").NextConfig} */
export default {
  poweredByHeader: false,
  // Hot reload works on localhost alone unless other names for it are listed.
  allowedDevOrigins: ["127.0.0.1"],
  // Where a folder above ours has a lock file, Next would take that one for the project.
  turbopack: { root: import.meta.dirname },
  // `npm run check` does it, on all files; the first start of the product should not wait for it.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ["pg", "@prisma/client", "@prisma/adapter-pg"],
};
