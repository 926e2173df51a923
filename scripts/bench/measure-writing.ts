import { paths } from "@/lib/paths";
import type { SelfAssessment } from "@/lib/review/queries/self-assessment";
import type { RunningApp } from "./comparison-app";
import { alternate, type Lane, throughputRatio } from "./load";
import type { Bench } from "./measure-pages";
import { readPage } from "./page-weight";
import { openedReview, type Person } from "./people";
import type { RunningProduct } from "./site";
import { percentile } from "./statistics";

const reviewsPerPerson = 12;
const coveredResponsibilities = 7;

/** Autosave with ten people saving without pause, each their own draft, against a route with only its transaction. */
export async function measureAutosave(
  { site, product, load, wants, report }: Bench,
  bare: RunningApp | null,
  people: readonly Person[],
): Promise<void> {
  const drafts = await Promise.all(people.map((person) => openedReview(person, 0)));
  const states = drafts.map((draft) => ({ version: draft.version, keys: draft.ratings.map((one) => one.key) }));
  const lanes = (laneOf: (person: Person, draft: SelfAssessment) => Lane): Lane[] =>
    people.flatMap((person, index) => {
      const [draft, save] = [drafts[index], states[index]];
      return draft && save ? [{ ...laneOf(person, draft), save }] : [];
    });
  const ours = lanes(({ cookie, workspace }, draft) => ({
    path: paths.apiAssessment(workspace, draft.assessmentId),
    headers: { cookie, origin: product.origin },
  }));
  const floor = lanes(({ sessionToken, workspace }, draft) => ({
    path: `/save/${workspace}/${draft.assessmentId}`,
    headers: { "x-session": sessionToken },
  }));
  site.say("Autosave, ten people at once on each side in turn …");
  const sides = { port: product.port, lanes: ours };
  const [a = [], b] = await alternate(load, bare ? [sides, { port: bare.port, lanes: floor }] : [sides]);
  const [first] = states;
  site.say(`The first draft is at version ${first?.version}.`);
  if (b) report("autosave.throughputRatio", throughputRatio(a, b));
  const latencies = a.flatMap((round) => round.latencies);
  if (wants("autosave.p95Ms")) report("autosave.p95Ms", percentile(latencies, 95));
}

/** Submitting finished drafts of seven ratings as the form does without script: from the post to the whole answer. */
export async function measureSubmit({ site, product, report }: Bench, people: readonly Person[]): Promise<void> {
  site.say("Submitting, ten people at once …");
  const ready = await Promise.all(people.map((person) => formsOf(product, person)));
  const latencies = await Promise.all(
    ready.map(async (forms) => {
      const taken: number[] = [];
      for (const form of forms) taken.push(await post(form));
      return taken;
    }),
  );
  report("submit.p95Ms", percentile(latencies.flat(), 95));
}

interface ReadyForm {
  url: string;
  headers: Record<string, string>;
  body: FormData;
  /** Where the answer has to lead. */
  leadsTo: string;
}

async function formsOf(product: RunningProduct, person: Person): Promise<ReadyForm[]> {
  const forms: ReadyForm[] = [];
  for (let count = 0; count < reviewsPerPerson; count++) {
    const { reviewId } = await openedReview(person, coveredResponsibilities);
    const address = paths.submitReview("en", person.workspace, reviewId);
    const { html } = await readPage(product.port, address, { cookie: person.cookie });
    forms.push({
      url: `http://127.0.0.1:${product.port}${address}`,
      headers: { cookie: person.cookie, origin: product.origin },
      body: hiddenFields(html, "clientKey"),
      leadsTo: paths.review("en", person.workspace, reviewId),
    });
  }
  return forms;
}

/** What the form with a field of this name sends that has nothing to type into. */
export function hiddenFields(html: string, name: string): FormData {
  const forms = html.match(/<form\b[\s\S]*?<\/form>/g) ?? [];
  const form = forms.find((one) => one.includes(`name="${name}"`) && !one.includes("<textarea"));
  if (!form) throw new Error(`The page has no form with ${name}.`);
  const fields = new FormData();
  for (const [input] of form.matchAll(/<input\b[^>]*>/g)) {
    const name = attribute(input, "name");
    if (name !== null) fields.append(name, attribute(input, "value") ?? "");
  }
  return fields;
}

function attribute(tag: string, name: string): string | null {
  const value = new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1];
  const signs: Record<string, string> = { quot: '"', amp: "&", lt: "<", gt: ">", "#x27": "'" };
  return value?.replace(/&(\w+|#x27);/g, (whole, sign: string) => signs[sign] ?? whole) ?? null;
}

async function post({ url, headers, body, leadsTo }: ReadyForm): Promise<number> {
  const sentAt = performance.now();
  const response = await fetch(url, { method: "POST", headers, body, redirect: "manual" });
  await response.arrayBuffer();
  const took = performance.now() - sentAt;
  const location = response.headers.get("location") ?? "";
  if (response.status !== 303 || !location.endsWith(leadsTo)) {
    throw new Error(`Submitting was answered ${response.status} ${location}.`);
  }
  return took;
}
