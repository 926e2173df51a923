export interface ReviewKeyWords {
  title: string;
  rate: string;
  noOpportunity: string;
  move: string;
  /** Which of the two a form has. */
  evidence?: string;
  privateNote?: string;
  finish: string;
  all: string;
}

/** The keys of the form, beside it. */
export function ReviewKeys({ words }: { words: ReviewKeyWords }) {
  const rows: [keys: string[], does: string][] = [
    [["1", "5"], words.rate],
    [["0"], words.noOpportunity],
    [["J", "K"], words.move],
    ...(words.evidence ? [[["E"], words.evidence] as [string[], string]] : []),
    ...(words.privateNote ? [[["P"], words.privateNote] as [string[], string]] : []),
    [["Ctrl", "Enter"], words.finish],
    [["?"], words.all],
  ];
  return (
    <div className="keys-help no-print">
      <h3>{words.title}</h3>
      <dl className="key-list">
        {rows.map(([keys, does]) => (
          <div key={does}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
