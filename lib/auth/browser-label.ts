/* In this order, since most browsers name others as well. */
const browsers: readonly [RegExp, string][] = [
  [/\bEdg(e|A|iOS)?\//, "Edge"],
  [/\bOPR\/|\bOpera\b/, "Opera"],
  [/\bSamsungBrowser\//, "Samsung Internet"],
  [/\bMicroMessenger\//, "WeChat"],
  [/\b(Firefox|FxiOS)\//, "Firefox"],
  [/(Chrome|CriOS|Chromium)\//, "Chrome"],
  [/\bVersion\/[\d.]+.*\bSafari\//, "Safari"],
];
const systems: readonly [RegExp, string][] = [
  [/\biPhone\b/, "iPhone"],
  [/\biPad\b/, "iPad"],
  [/\b(OpenHarmony|HarmonyOS)\b/, "HarmonyOS"],
  [/\bAndroid\b/, "Android"],
  [/\bWindows\b/, "Windows"],
  [/\bCrOS\b/, "ChromeOS"],
  [/\bMac OS X\b|\bMacintosh\b/, "macOS"],
  [/\bLinux\b|\bX11\b/, "Linux"],
];

/**
 * "Firefox, Linux" from a User-Agent header: names of ours only, nothing of what was sent. Empty when neither browser
 * nor system is known.
 */
export function browserLabel(userAgent: string | null): string {
  const sent = (userAgent ?? "").slice(0, 512);
  return [nameIn(browsers, sent), nameIn(systems, sent)].filter(Boolean).join(", ");
}

function nameIn(known: readonly [RegExp, string][], sent: string): string | undefined {
  return known.find(([pattern]) => pattern.test(sent))?.[1];
}
