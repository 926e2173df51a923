import { forbidden, notFound, redirect } from "next/navigation";
import { setRequestLocale } from "next-intl/server";
import { cache } from "react";
import type { TransactionMode } from "@/db/transaction";
import { currentSessionToken } from "@/lib/auth/session";
import { type Viewer, withViewer } from "@/lib/auth/viewer";
import { type Failure, fail, RungError } from "@/lib/errors";
import type { Locale } from "@/lib/i18n/locales";
import { type Place, paths } from "@/lib/paths";

/**
 * The one loader of a page: opens it as the viewer, runs `work`, and turns what a
 * browser should see into navigation. Signed out: sign-in, and back to `here` afterwards. No member, or nothing there:
 * 404. Seen but not allowed: 403.
 */
export async function asViewer<T>(
  { locale, workspace, here, mode }: { locale: Locale; workspace: string | null; here: string; mode: TransactionMode },
  work: (viewer: Viewer) => Promise<T>,
): Promise<T> {
  // Here, since every page of a workspace passes: what it renders, its 404 included, is in the language of its address.
  setRequestLocale(locale);
  const outcome = await openOrCode(workspace, mode, work);
  switch (outcome.is) {
    case "done":
      return outcome.value;
    case "signed-out":
      return redirect(paths.signIn(locale, here));
    case "forbidden":
      return forbidden();
    case "outside":
      return notFound();
  }
}

/**
 * The one transaction of a form's action, as the member whose page the form stands on. Somebody else may be signed in by
 * now, or nobody: then nothing is stored, and a failure goes back to the form instead of a page, so that what was typed
 * stays.
 */
export async function asSender<T>(
  { locale, workspace, member }: Place,
  work: (viewer: Viewer) => Promise<T>,
): Promise<T | Failure> {
  setRequestLocale(locale);
  try {
    const outcome = await withViewer<T | Failure>(await currentSessionToken(), workspace, "write", async (viewer) =>
      viewer.memberId === member ? work(viewer) : fail("signed-in-as-another"),
    );
    switch (outcome.is) {
      case "done":
        return outcome.value;
      case "signed-out":
        return fail("not-signed-in");
      case "outside":
        return fail("signed-in-as-another");
    }
  } catch (error) {
    if (error instanceof RungError) return fail(error.code);
    throw error;
  }
}

async function openOrCode<T>(workspace: string | null, mode: TransactionMode, work: (viewer: Viewer) => Promise<T>) {
  try {
    return await withViewer(await currentSessionToken(), workspace, mode, work);
  } catch (error) {
    if (error instanceof RungError && error.code === "not-found") return { is: "outside" as const };
    if (error instanceof RungError && error.code === "forbidden") return { is: "forbidden" as const };
    throw error;
  }
}

/** Whether this request carries a living session; used where a page only chooses its next link by it. */
export const isSignedIn = cache(async (): Promise<boolean> => {
  const outcome = await withViewer(await currentSessionToken(), null, "read", async () => true);
  return outcome.is === "done";
});
