const createNextIntlPlugin = require("next-intl/plugin");

/** @type {import("next").NextConfig} */
const nextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  images: { unoptimized: true },
  deploymentId: process.env.RUNG_BUILD_ID,
  serverExternalPackages: ["@node-rs/argon2", "postgres"],
  experimental: {
    globalNotFound: true,
    authInterrupts: true,
    serverActions: { bodySizeLimit: "512kb" },
  },
};

module.exports = createNextIntlPlugin("./lib/i18n/request.ts")(nextConfig);
