import { dayOf } from "@/db/seed/demo-days";
import { reportUnexpected } from "@/lib/logger";
import { freezeHalfYears } from "./freeze-half-year";

const hourMs = 3_600_000;

/** Looks once an hour whether a half-year has ended, for as long as the process lives. What fails is reported, and tried again. */
export function keepFreezing(): void {
  setInterval(() => {
    freezeHalfYears(dayOf(new Date())).catch(reportUnexpected);
  }, hourMs).unref();
}
