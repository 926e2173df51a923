// npm run bench: figures of a production build, compared side by side; `--json` for programs, KEY… for a few of them.
// Exit code 1 when a bound does not hold or a figure could not be measured.
import { launch } from "./launch.mjs";

// Standard output is for the figures alone.
await launch("scripts/bench/main.ts", { development: false, output: 2 });
