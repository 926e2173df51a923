import type { ReactNode } from "react";
import { hostOfLink } from "@/lib/review/link";
import type { AttachedPiece } from "@/lib/review/queries/evidence";
import { Icon } from "../ui/icon";

interface EvidencePieceProps {
  piece: Pick<AttachedPiece, "title" | "link">;
  /** When it happened, as it is written in the reader's language. */
  date: string;
  /** What may be done with it, or what is to be said of it. */
  children?: ReactNode;
}

/** One piece of evidence: its title, as a link where there is one, its host and its day. */
export function EvidencePiece({ piece, date, children }: EvidencePieceProps) {
  return (
    <div className="ev">
      <Icon name={piece.link ? "document" : "note"} />
      <div>
        {piece.link ? (
          <a href={piece.link} target="_blank" rel="noopener noreferrer">
            {piece.title}
          </a>
        ) : (
          <span className="title">{piece.title}</span>
        )}
        <div className="meta">{[piece.link ? hostOfLink(piece.link) : null, date].filter(Boolean).join(" · ")}</div>
      </div>
      {children}
    </div>
  );
}
