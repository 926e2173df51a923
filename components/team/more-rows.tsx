"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import type { PictureRow } from "@/lib/growth/team/picture";
import { fill } from "@/lib/i18n/fill";
import { Button } from "../ui/button";
import { QueryScope } from "../ui/query-scope";
import { HeatGroup } from "./heat-group";
import type { HeatColumns, HeatWords } from "./heat-words";

interface MoreRowsProps {
  /** Where rows come from; `from` and a number are added. */
  address: string;
  /** How many stand in the page already, how many come at a time, and how many there are. */
  shown: number;
  groupSize: number;
  total: number;
  columns: HeatColumns;
  words: HeatWords;
  /** "51 to 100 of 500", with gaps. */
  range: string;
  loading: string;
  failed: string;
  retry: string;
}

/** Further groups of a long team, each loaded as one scrolls near it. */
export function MoreRows(props: MoreRowsProps) {
  return (
    <QueryScope>
      <Groups {...props} />
    </QueryScope>
  );
}

function Groups({ address, shown, groupSize, total, columns, words, ...said }: MoreRowsProps) {
  const end = useRef<HTMLDivElement>(null);
  const { data, hasNextPage, isFetching, isError, fetchNextPage } = useInfiniteQuery({
    queryKey: [address],
    queryFn: ({ pageParam }) => load(`${address}&from=${pageParam}`),
    initialPageParam: shown,
    getNextPageParam: (last, _, from) => (last.length > 0 && from + last.length < total ? from + groupSize : undefined),
    enabled: false,
    retry: false,
  });
  const isMore = data === undefined || hasNextPage;
  useEffect(() => {
    const mark = end.current;
    if (!mark || !isMore || isFetching || isError) return;
    const near = new IntersectionObserver(
      (entries) => {
        if (entries.some((one) => one.isIntersecting)) void fetchNextPage();
      },
      { rootMargin: "800px" },
    );
    near.observe(mark);
    return () => near.disconnect();
  }, [isMore, isFetching, isError, fetchNextPage]);
  return (
    <>
      {data?.pages.map((rows, index) => {
        const from = shown + index * groupSize;
        const range = fill(said.range, { from: from + 1, to: from + rows.length, total });
        return <HeatGroup key={from} rows={rows} columns={columns} words={words} caption={range} />;
      })}
      <div ref={end} aria-live="polite" className="sm dimmer mt-2">
        {isError ? (
          <>
            {said.failed} <Button onClick={() => void fetchNextPage()}>{said.retry}</Button>
          </>
        ) : isMore ? (
          said.loading
        ) : null}
      </div>
    </>
  );
}

async function load(address: string): Promise<PictureRow[]> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`The server answered ${response.status}.`);
  const { rows } = await response.json();
  return rows;
}
