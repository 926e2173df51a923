import { fileURLToPath } from "node:url";

// The product's modules and packages are used from where they are; a copy of this folder lies equally deep.
const root = fileURLToPath(new URL("../../..", import.meta.url));

/** @type {import("next").NextConfig} */
export default {
  outputFileTracingRoot: root,
  turbopack: { root },
  serverExternalPackages: ["@node-rs/argon2", "postgres"],
  // The product's own type check covers this folder.
  typescript: { ignoreBuildErrors: true },
  experimental: { authInterrupts: true },
};
