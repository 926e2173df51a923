"use client";

import { useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { fill } from "@/lib/i18n/fill";
import { formatTime } from "@/lib/i18n/format";
import { paths } from "@/lib/paths";
import { QueryScope } from "../../ui/query-scope";

interface LiveAnswersProps {
  workspace: string;
  reviewId: string;
  /** What the page was drawn by. */
  stamp: string;
  /** What the other side had done by then: another text means that they have answered. */
  theirs: string;
  timeZone: string;
  /** "{name} has answered, {time}". */
  answered: string;
}

/** How often a page in view asks whether anything has changed. */
const everyMs = 4_000;

/** Asks while the page is in view, draws it anew when something has changed, and says so when the other side has answered. */
export function LiveAnswers(props: LiveAnswersProps) {
  return (
    <QueryScope>
      <Watch {...props} />
    </QueryScope>
  );
}

function Watch({ workspace, reviewId, stamp, theirs, timeZone, answered }: LiveAnswersProps) {
  const router = useRouter();
  const { data, dataUpdatedAt } = useQuery({
    queryKey: ["live", workspace, reviewId, stamp],
    queryFn: () => ask(paths.apiLive(workspace, reviewId, stamp)),
    initialData: { changed: false },
    staleTime: everyMs,
    refetchInterval: ({ state }) => (state.data === null ? false : everyMs),
    refetchOnWindowFocus: "always",
    retry: false,
  });
  const changed = data?.changed ?? false;
  useEffect(() => {
    if (changed && dataUpdatedAt > 0) router.refresh();
  }, [changed, dataUpdatedAt, router]);

  const [seen, setSeen] = useState(theirs);
  const [said, setSaid] = useState("");
  if (theirs !== seen) {
    setSeen(theirs);
    setSaid(fill(answered, { time: formatTime(new Date(), timeZone) }));
  }
  return (
    <p className="save live no-print" role="status">
      {said}
    </p>
  );
}

/** Null: whoever is signed in now is no side of it, and asking again is of no use. */
async function ask(address: string): Promise<{ changed: boolean } | null> {
  const response = await fetch(address);
  if (response.status === 401 || response.status === 404) return null;
  if (!response.ok) throw new Error(`The server answered ${response.status}.`);
  const { changed = false } = await response.json();
  return { changed };
}
