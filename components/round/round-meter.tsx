/** Signed, on the way, and still to come, as one bar; the lists below it say the same. */
export function RoundMeter({ counts, label }: { counts: readonly number[]; label: string }) {
  const total = counts.reduce((sum, one) => sum + one, 0) || 1;
  const widths = counts.map((count) => (count / total) * 100);
  return (
    <svg className="round-meter" viewBox="0 0 100 4" preserveAspectRatio="none" role="img" aria-label={label}>
      {widths.map((width, index) => (
        <rect
          // biome-ignore lint/suspicious/noArrayIndexKey: the order is the meaning
          key={index}
          className={index === 0 ? "d" : index < 3 ? "h" : undefined}
          x={widths.slice(0, index).reduce((sum, one) => sum + one, 0)}
          width={width}
          height="4"
        />
      ))}
    </svg>
  );
}
