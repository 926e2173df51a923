import { useEffect, useRef, useState } from "react";

/** The responsibility in hand, in step with the address, so that reload and back keep it. */
export function useItemInHand(initialKey: string, address: string): [string, (key: string) => void] {
  const [key, setKey] = useState(initialKey);
  useEffect(() => {
    const follow = () => setKey(new URLSearchParams(window.location.search).get("r") ?? initialKey);
    window.addEventListener("popstate", follow);
    return () => window.removeEventListener("popstate", follow);
  }, [initialKey]);
  const moved = useRef(false);
  useEffect(() => {
    if (moved.current && key) document.getElementById("in-hand")?.focus();
  }, [key]);
  const go = (next: string) => {
    moved.current = true;
    window.history.pushState(null, "", `${address}?r=${next}`);
    setKey(next);
  };
  return [key, go];
}
