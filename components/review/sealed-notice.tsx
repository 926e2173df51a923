import { Icon } from "../ui/icon";
import { Note } from "../ui/note";

/** What the other side rated is not open: said in words, and drawn as a rung of locks. */
export function SealedNotice({ title, text, parts }: { title: string; text: string; parts: readonly string[] }) {
  return (
    <div className="mb-6">
      <Note tone="accent" icon="lock">
        <div className="sealed-notice">
          <p>
            <strong>{title}</strong> {text}
          </p>
          <span className="fig" aria-hidden="true">
            <span className="bar">
              {parts.map((part) => (
                <span className="seg sealed" key={part}>
                  <Icon name="lock" />
                </span>
              ))}
            </span>
          </span>
        </div>
      </Note>
    </div>
  );
}
