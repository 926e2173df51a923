import { describe, expect, it } from "vitest";
import { laterScript, withScriptsLater } from "./later-scripts";

const page = [
  '<!DOCTYPE html><html><head><link rel="preload" as="script" fetchPriority="low" href="/_next/static/chunks/a.js"/>',
  '<script src="/_next/static/chunks/a.js?dpl=1" async=""></script><script>theme()</script>',
  '<script src="/_next/static/chunks/old.js" noModule=""></script></head><body><p>text</p>',
  '<script src="/_next/static/chunks/b.js" async=""></script><script>self.__next_f.push([0])</script></body></html>',
].join("");

describe("a prerendered page", () => {
  it("names its scripts without loading them, and runs what is written in it as before", () => {
    const later = withScriptsLater(page);
    expect(later).toContain('<script data-later="/_next/static/chunks/a.js?dpl=1"></script>');
    expect(later).toContain('<script data-later="/_next/static/chunks/b.js"></script>');
    expect(later).not.toMatch(/ async|rel="preload"/);
    for (const kept of [
      "<script>theme()</script>",
      "<script>self.__next_f.push([0])</script>",
      "noModule",
      "<p>text</p>",
    ])
      expect(later).toContain(kept);
    expect(later.endsWith(`<script>${laterScript}</script></body></html>`)).toBe(true);
  });

  it("that has no script of its own is a mistake of the build, and is said", () => {
    expect(() => withScriptsLater("<html><body></body></html>")).toThrow("no script");
    expect(() => withScriptsLater(withScriptsLater(page))).toThrow("no script");
  });
});
