import { expect, it } from "vitest";
import { fileHtml } from "./file-html";

const evil = `<script>alert("1")</script> & 'more'`;

it("says everything as plain text, and loads nothing", () => {
  const html = fileHtml({
    ...{ locale: "en", title: evil, lead: [evil, ""], signatures: [{ term: "A", text: evil }] },
    statement: { term: "A", text: evil },
    parts: [
      {
        title: evil,
        lines: [{ term: evil, text: evil }],
        links: [
          { title: evil, link: `https://example.com/?a="b"`, day: "1 June" },
          { title: "A note", link: null, day: "2 June" },
        ],
      },
    ],
  });
  expect(html).not.toMatch(/<script|\ssrc=|<link/);
  expect(html.match(/&lt;script&gt;alert\(&quot;1&quot;\)&lt;\/script&gt; &amp; &#39;more&#39;/g)).toHaveLength(9);
  expect(html).toContain('href="https://example.com/?a=&quot;b&quot;"');
  expect(html).toContain("<li>A note, 2 June</li>");
});
