import { paths } from "@/lib/paths";
import type { Bench } from "./measure-pages";
import { hiddenFields } from "./measure-writing";
import { readPage } from "./page-weight";
import type { Person } from "./people";
import { processorMs } from "./process-figures";

const times = 3;

/** Processor time of the server per sign-in, as the form does it without script: from the post to the whole answer. */
export async function measureSignIn({ site, product, report }: Bench, people: readonly Person[]): Promise<void> {
  site.say("Signing in, one after the other …");
  const address = paths.signIn("en");
  const { html } = await readPage(product.port, address, {});
  const signIn = async ({ email, password }: Person) => {
    const body = hiddenFields(html, "email");
    body.set("email", email);
    body.set("password", password);
    const response = await fetch(`http://127.0.0.1:${product.port}${address}`, {
      method: "POST",
      headers: { origin: product.origin },
      body,
      redirect: "manual",
    });
    await response.arrayBuffer();
    if (response.status !== 303 || !response.headers.has("set-cookie")) {
      throw new Error(`Signing in was answered ${response.status}.`);
    }
  };
  for (const person of people) await signIn(person);
  const before = processorMs(product.pid);
  for (let count = 0; count < times; count++) for (const person of people) await signIn(person);
  report("signIn.cpuMs", (processorMs(product.pid) - before) / (times * people.length));
}
