"use server";

import { redirect } from "next/navigation";
import type { FormState } from "@/lib/http/form";
import { sendForm } from "@/lib/http/send-form";
import { type Place, paths } from "@/lib/paths";
import { setSharing, setTeachingOffers } from "../commands/team-sharing";
import { sharingInput, teachingInput } from "../input";

const here = ({ locale, workspace }: Place, done?: string) => paths.sharing(locale, workspace, done);

/** Switches sharing with the leads of one team; the page then says how it is. */
export async function setSharingAction(bound: Place, _: FormState, form: FormData): Promise<FormState> {
  const sent = await sendForm(bound, form, sharingInput, setSharing, (place) => here(place));
  if (!sent.ok) return sent.refused;
  redirect(here(sent.place, form.get("shares") === "yes" ? "shared" : "ended"));
}

/** Keeps what somebody offers to teach. */
export async function setTeachingAction(bound: Place, _: FormState, form: FormData): Promise<FormState> {
  const sent = await sendForm(bound, form, teachingInput, setTeachingOffers, (place) => here(place));
  if (!sent.ok) return sent.refused;
  redirect(here(sent.place, "offers"));
}
