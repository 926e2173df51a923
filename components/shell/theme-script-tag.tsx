import { themeScript } from "./theme-script";

/** Allowed by its hash, or by `nonce` where a page has one. */
export function ThemeScript({ nonce }: { nonce?: string }) {
  return (
    <script
      nonce={nonce}
      suppressHydrationWarning
      // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of ours, whose hash is in the content policy
      dangerouslySetInnerHTML={{ __html: themeScript }}
    />
  );
}
