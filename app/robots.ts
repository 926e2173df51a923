import type { MetadataRoute } from "next";
import { env } from "@/lib/env";

/** Public pages are for everybody; workspaces and the API are nothing to index. */
export default function robots(): MetadataRoute.Robots {
  return {
    rules: { userAgent: "*", allow: "/", disallow: ["/api/", "/en/w", "/zh-CN/w"] },
    sitemap: `${env().publicUrl}/sitemap.xml`,
  };
}
