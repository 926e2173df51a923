import paragraphs from "./paragraphs.json";

/** A static page as large as the ladder's, with its words: the benchmark writes them before it builds. */
export default function PlainPage() {
  return (
    <main>
      {paragraphs.map(({ number, text }) => (
        <p key={number}>{text}</p>
      ))}
    </main>
  );
}
