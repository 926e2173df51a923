/** Every time zone that can be chosen, UTC first. One that was chosen before stays, even where the engine spells it otherwise. */
export function timeZones(chosen: string): string[] {
  return [...new Set(["UTC", ...[...Intl.supportedValuesOf("timeZone"), chosen].sort()])];
}
