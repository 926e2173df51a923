/**
 * Puts values into a sentence that came to the browser as text: `fill("Saved {time}", { time })`. For the few client
 * leaves; sentences with plurals are made on the server.
 */
export function fill(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
