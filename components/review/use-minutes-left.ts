import { useEffect, useRef, useState } from "react";
import { minutesLeft } from "@/lib/review/pace";

/** Minutes for what is left, from the answers the page opened with and those given since. */
export function useMinutesLeft(before: readonly number[], done: number, left: number): number {
  const [times, setTimes] = useState(before);
  const known = useRef(done);
  useEffect(() => {
    if (done > known.current) setTimes((earlier) => [...earlier, Date.now()]);
    known.current = done;
  }, [done]);
  return minutesLeft(times, left);
}
