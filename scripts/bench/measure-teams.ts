import { connect } from "@/db/connection";
import { personIn } from "@/db/testing/people";
import { paths } from "@/lib/paths";
import { startComparisonApp } from "./comparison-app";
import { largeOrganization, type MadeOrganization, makeLargeOrganization } from "./large-organization";
import { alternate, type Lane, type LoadResult, throughputRatio } from "./load";
import type { Bench } from "./measure-pages";
import { measureTeamQueries } from "./measure-team-queries";
import { readPage } from "./page-weight";
import { type Person, signedUpPerson } from "./people";
import { processorMs } from "./process-figures";
import { longestTaskWhileScrolling } from "./scrolling";
import { statementsDuring } from "./statement-log";
import { median, medianRatio } from "./statistics";

const connections = 10;
const turns = 15;
const cpuSeconds = 6;

/** Figures of the page of a team, in a workspace of 5,000 people that somebody leads. */
export async function measureTeams(bench: Bench): Promise<void> {
  const { site, report, wants } = bench;
  const lead = await signedUpPerson(0);
  const { organizationId, memberId } = await personIn(lead.sessionToken, lead.workspace);
  const behind = connect(site.superuserUrl.replace("/postgres?", "/rung?"), { max: 1, onnotice: () => {} });
  site.say("A workspace of 5,000 people, 100 teams and 8 half-years …");
  const made = await makeLargeOrganization(behind, { organizationId, memberId }, largeOrganization);
  await behind.end();
  site.say(`${made.ratings} agreed ratings`);
  report("seed.seconds", made.seconds);
  const [ten, fifty, fiveHundred] = ["team10", "team50", "team500"].map((_, index) => laneTo(lead, made, index));
  if (!ten || !fifty || !fiveHundred) throw new Error("Three teams were made.");
  const sized = { "team10.cpuMs": ten, "team50.cpuMs": fifty, "team500.cpuMs": fiveHundred } as const;
  for (const [key, lane] of Object.entries(sized) as [keyof typeof sized, Lane][])
    if (wants(key)) report(key, await processorPerPage(bench, lane));
  if (wants("team500.firstByteRatio")) report("team500.firstByteRatio", await firstByteRatio(bench, fiveHundred, ten));
  if (wants("team10.throughputRatio")) await throughputOf(bench, ten);
  if (wants("team500.queries")) {
    const counts = await statementsDuring(site, 9, () =>
      readPage(bench.product.port, fiveHundred.path, fiveHundred.headers),
    );
    site.say(`Statements of nine requests: ${counts.join(" ")}`);
    report("team500.queries", median(counts));
  }
  if (wants("team500.compressedKiB")) report("team500.compressedKiB", await boardKiB(bench, lead, made));
  if (wants("team500.longestTaskMs")) {
    site.say("A browser scrolls a team of 500 through …");
    const url = bench.product.origin + fiveHundred.path;
    const squares = { url, cookie: lead.cookie, selector: ".heat tbody tr", count: 500 };
    report("team500.longestTaskMs", await longestTaskWhileScrolling(squares));
  }
  if (wants("board500.sqlRatio", "distribution5000.sqlRatio", "asOf500.sqlRatio"))
    await measureTeamQueries(bench, lead, made.teamIds[2] ?? "");
}

function laneTo({ workspace, cookie }: Person, { teamIds }: MadeOrganization, index: number): Lane {
  return { path: paths.team("en", workspace, teamIds[index] ?? ""), headers: { cookie } };
}

async function processorPerPage({ product, load, site }: Bench, lane: Lane): Promise<number> {
  site.say(`${lane.path}, ten connections …`);
  const side = { port: product.port, lanes: Array.from({ length: connections }, () => lane) };
  await load.run(side, cpuSeconds / 2);
  const before = processorMs(product.pid);
  const { latencies } = await load.run(side, cpuSeconds);
  return (processorMs(product.pid) - before) / latencies.length;
}

/** Both in turn, one request at a time: the median of each pair's ratio. */
async function firstByteRatio({ product }: Bench, large: Lane, small: Lane): Promise<number> {
  const firstByte = async ({ path, headers }: Lane) => {
    const startedAt = performance.now();
    const response = await fetch(product.origin + path, { headers });
    const ms = performance.now() - startedAt;
    await response.arrayBuffer();
    return ms;
  };
  const pairs: { ours: number; floor: number }[] = [];
  for (let turn = 0; turn < turns; turn++) pairs.push({ ours: await firstByte(large), floor: await firstByte(small) });
  return medianRatio(pairs);
}

async function throughputOf({ site, product, load, report }: Bench, lane: Lane): Promise<void> {
  const heading = await startComparisonApp(site, "session-app");
  const lanes = Array.from({ length: connections }, () => lane);
  site.say("A team of ten, ten connections to each side in turn …");
  const [ours = [], floor = []]: LoadResult[][] = await alternate(load, [
    { port: product.port, lanes },
    { port: heading.port, lanes },
  ]);
  await heading.stop();
  report("team10.throughputRatio", throughputRatio(ours, floor));
}

/** The page, and all further rows as they load. */
async function boardKiB({ product }: Bench, lead: Person, made: MadeOrganization): Promise<number> {
  const teamId = made.teamIds[2] ?? "";
  const headers = { cookie: lead.cookie };
  let bytes = (await readPage(product.port, paths.team("en", lead.workspace, teamId), headers)).compressedBytes;
  for (let from = 50; from < 500; from += 50) {
    const address = `${paths.apiTeamRows(lead.workspace, teamId, "en")}&from=${from}`;
    bytes += (await readPage(product.port, address, headers)).compressedBytes;
  }
  return bytes / 1024;
}
