import { distanceOf, nearnessOf, type TwoAnswers } from "./comparison-order";

/** What an agenda looks at of one responsibility. */
export interface Topic extends TwoAnswers {
  key: string;
  levelKey: string;
  /** Neither evidence nor what happened is there to look at. */
  withoutEvidence: boolean;
}

export interface AgendaPoint {
  is: "surprises" | "apart" | "no-chance" | "goal";
  key: string | null;
  /** Points apart, of `apart` alone. */
  apart: number | null;
  withoutEvidence: boolean;
  minutes: number;
}

const openingMinutes = 5;
const closingMinutes = 13;
const noChanceMinutes = 8;
/** A conversation stays under an hour, and nobody settles anything in less than three minutes. */
const mostMinutes = 59;
const leastMinutes = 3;

const roomForTopics = mostMinutes - openingMinutes - closingMinutes;
const mostTopics = Math.floor(roomForTopics / leastMinutes);

/**
 * The order of the conversation: what surprised, then what is far apart and what only one side saw, then one goal. The
 * widest comes first; among equals the rung of the target, then what has nothing to look at. A wider distance, the
 * target's rung and missing evidence each take longer; where that would be more than an hour, every topic gets shorter,
 * and `later` counts those that do not fit at all.
 */
export function agendaOf(topics: readonly Topic[], target: string): { points: AgendaPoint[]; later: number } {
  const worth = (topic: Topic) => (topic.levelKey === target ? 2 : 0) + (topic.withoutEvidence ? 1 : 0);
  const width = (topic: Topic) => distanceOf(topic) ?? 0;
  const talked = topics
    .filter((topic) => ["far", "one-view"].includes(nearnessOf(topic)))
    .toSorted((a, b) => width(b) - width(a) || worth(b) - worth(a));
  const kept = talked.slice(0, mostTopics);
  const wanted = kept.map((topic) => minutesOf(topic, target));
  const minutes = shortened(wanted);
  return {
    points: [
      plain("surprises", openingMinutes),
      ...kept.map((topic, index): AgendaPoint => {
        const apart = distanceOf(topic);
        const is = apart === null ? "no-chance" : "apart";
        return {
          is,
          key: topic.key,
          apart,
          withoutEvidence: topic.withoutEvidence,
          minutes: minutes[index] ?? leastMinutes,
        };
      }),
      plain("goal", closingMinutes),
    ],
    later: talked.length - kept.length,
  };
}

function minutesOf(topic: Topic, target: string): number {
  const distance = distanceOf(topic);
  if (distance === null) return noChanceMinutes;
  return 4 + 3 * distance + (topic.levelKey === target ? 2 : 0) + (topic.withoutEvidence ? 2 : 0);
}

function shortened(wanted: readonly number[]): number[] {
  const sum = wanted.reduce((total, minutes) => total + minutes, 0);
  if (sum <= roomForTopics) return [...wanted];
  const spare = roomForTopics - leastMinutes * wanted.length;
  const over = sum - leastMinutes * wanted.length;
  return wanted.map((minutes) => leastMinutes + Math.floor(((minutes - leastMinutes) * spare) / over));
}

function plain(is: "surprises" | "goal", minutes: number): AgendaPoint {
  return { is, key: null, apart: null, withoutEvidence: false, minutes };
}
