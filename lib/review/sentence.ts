/** Signs that make a sentence at least: Han says in one what Latin letters say in several. */
const shortest = 12;
const hanCountsFor = 3;

/** Whether a text is at least a sentence, in whatever language: what a mentor writes to every rating. */
export function isSentence(text: string): boolean {
  const signs = [...text.trim()];
  const han = signs.filter((sign) => /\p{Script=Han}/u.test(sign)).length;
  return signs.length + han * (hanCountsFor - 1) >= shortest;
}
