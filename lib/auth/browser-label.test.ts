import fc from "fast-check";
import { expect, it } from "vitest";
import { browserLabel } from "./browser-label";

it.each([
  ["Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0", "Firefox, Linux"],
  [
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36 Edg/142.0",
    "Edge, Windows",
  ],
  [
    "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Safari/605.1.15",
    "Safari, macOS",
  ],
  [
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/142.0 Mobile/15E148 Safari/604.1",
    "Chrome, iPhone",
  ],
  [
    "Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Mobile Safari/537.36",
    "Chrome, Android",
  ],
  ["curl/8.5.0", ""],
  ["", ""],
])("%s is %j", (sent, label) => {
  expect(browserLabel(sent)).toBe(label);
});

it("keeps nothing of what was sent but names of ours, at most 80 code points", () => {
  const names =
    /^(|(Edge|Opera|Samsung Internet|WeChat|Firefox|Chrome|Safari)?(, )?(iPhone|iPad|HarmonyOS|Android|Windows|ChromeOS|macOS|Linux)?)$/;
  fc.assert(
    fc.property(
      fc.string({ unit: "binary", maxLength: 60 }),
      fc.constantFrom("", " Firefox/1 ", " Linux "),
      (noise, known) => {
        const label = browserLabel(noise + known + noise);
        expect(label).toMatch(names);
        expect([...label].length).toBeLessThanOrEqual(80);
      },
    ),
  );
  expect(browserLabel(null)).toBe("");
});
