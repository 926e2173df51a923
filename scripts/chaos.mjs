// npm run chaos: seeded runs of a self-review under kills of tab, browser, server and database; `--runs N`, `--seed S`.
// Exit code 1 when anything that was shown as saved is missing, or more than two seconds of typing.
import { launch } from "./launch.mjs";

await launch("scripts/chaos/main.ts", { browser: true, development: true });
