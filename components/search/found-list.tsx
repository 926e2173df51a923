import type { MarkedText as Text } from "@/lib/search-text";
import { Icon } from "../ui/icon";
import type { Result } from "./results";

interface FoundListProps {
  results: readonly Result[];
  /** Says of one's own that nobody else finds it. */
  onlyYou: string;
}

/** The finds, best first: what each is, its name as a link, and where the words stand in it. */
export function FoundList({ results, onlyYou }: FoundListProps) {
  return (
    <ol className="found">
      {results.map((result, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a list is replaced as a whole, and two finds may lead to one address
        <li key={index}>
          <span className="kind">
            {result.label}
            {result.isOwn ? (
              <>
                <Icon name="lock" />
                <span className="vh">{onlyYou}</span>
              </>
            ) : null}
          </span>
          <a href={result.address} lang={result.title.lang}>
            <Marked text={result.title} />
          </a>
          <p lang={result.excerpt.lang}>
            <Marked text={result.excerpt} />
          </p>
        </li>
      ))}
    </ol>
  );
}

function Marked({ text }: { text: Text }) {
  return text.parts.map((part, index) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: a piece is known by nothing but its place
    index % 2 === 0 ? part : <mark key={index}>{part}</mark>,
  );
}
