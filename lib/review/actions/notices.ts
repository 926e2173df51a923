"use server";

import { redirect } from "next/navigation";
import type { FormState } from "@/lib/http/form";
import { sendForm } from "@/lib/http/send-form";
import { type Place, paths } from "@/lib/paths";
import { markNoticesRead } from "../commands/notices";
import { markNoticesReadInput } from "../input";
import { noticeAddress } from "../notice-place";

const back = ({ locale, workspace }: Place) => paths.notices(locale, workspace);

/** Marks a notice as read and goes where it leads; marks all where none is named, and stays. */
export async function readNoticesAction(bound: Place, _: FormState, form: FormData): Promise<FormState> {
  const sent = await sendForm(bound, form, markNoticesReadInput, markNoticesRead, back);
  if (!sent.ok) return sent.refused;
  const { place, done } = sent;
  redirect(done.opens ? noticeAddress(place.locale, place.workspace, done.opens) : back(place));
}
