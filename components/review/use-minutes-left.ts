import { useRef } from "react";
import { minutesLeft } from "@/lib/review/pace";

/** Minutes for what is left, from the answers the page opened with and those given since. */
export function useMinutesLeft(before: readonly number[], done: number, left: number): number {
  const times = useRef<number[]>([...before]);
  const known = useRef(done);
  if (done > known.current) times.current = [...times.current, Date.now()];
  known.current = done;
  return minutesLeft(times.current, left);
}
