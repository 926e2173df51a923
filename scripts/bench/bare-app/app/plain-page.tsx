/** A static page as large as one of the product's, with its words: the benchmark writes them before it builds. */
export function PlainPage({ paragraphs }: { paragraphs: readonly { number: number; text: string }[] }) {
  return (
    <main>
      {paragraphs.map(({ number, text }) => (
        <p key={number}>{text}</p>
      ))}
    </main>
  );
}
