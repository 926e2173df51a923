import type { MapPlaces } from "./map-links";

/** Where each trend leads on the map: what to read, learn or answer for next. */
const places: Record<string, MapPlaces> = {
  "trend-specialists-and-full-stack": { pages: ["skills"], guides: ["ai-application-engineer"] },
  "trend-mlops": { skills: ["mlops-and-deployment", "mlops-tools"] },
  "trend-industry-knowledge": { responsibilities: ["focus-on-one-domain"], pages: ["industries"] },
  "trend-responsible-ai": { skills: ["alignment"], responsibilities: ["set-strategy-and-standards"] },
};

/** Throws for a trend that leads nowhere yet: pages are built once, so that a new one is noticed there. */
export function placesOfTrend(trendKey: string): MapPlaces {
  const found = places[trendKey];
  if (!found) throw new Error(`Say in trend-places.ts where the trend ${trendKey} leads.`);
  return found;
}
