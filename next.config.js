const createNextIntlPlugin = require("next-intl/plugin");

/** Sent with every answer. The content policy differs per page: see lib/http/content-policy.ts. */
const securityHeaders = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  // Addresses name workspaces and reviews: other sites learn nothing. "no-referrer" would make browsers send "Origin: null"
  // with our own forms.
  { key: "Referrer-Policy", value: "same-origin" },
  { key: "Permissions-Policy", value: "camera=(), geolocation=(), microphone=(), payment=(), usb=()" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
  { key: "X-Frame-Options", value: "DENY" },
];

/** @type {import("next").NextConfig} */
const nextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  images: { unoptimized: true },
  deploymentId: process.env.RUNG_BUILD_ID,
  serverExternalPackages: ["@node-rs/argon2", "postgres"],
  // A pattern without a named part: with one, Next would compile every value as a template on every request.
  headers: async () => [{ source: "/(.*)", headers: securityHeaders }],
  experimental: {
    globalNotFound: true,
    authInterrupts: true,
    serverActions: { bodySizeLimit: "64kb" },
  },
};

module.exports = createNextIntlPlugin("./lib/i18n/request.ts")(nextConfig);
