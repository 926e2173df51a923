/** Controls that take text: a letter typed there is text. */
const takesText = "textarea, select, [contenteditable], input:not([type=radio], [type=checkbox], [type=button])";

/**
 * The key of an event that a single-key command may answer, in lower case; null while somebody types or composes, with a
 * modifier, inside a dialog, and when something else has answered already.
 */
export function singleKey(event: KeyboardEvent): string | null {
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return null;
  const at = event.target instanceof Element ? event.target : null;
  if (at?.closest(takesText) || document.querySelector("dialog[open]")) return null;
  return event.key.toLowerCase();
}
