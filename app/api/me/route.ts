import { initialsOf } from "@/components/ui/avatar";
import { getMe } from "@/lib/auth/queries";
import { apiAsViewer, apiRoute, json } from "@/lib/http/api";

/** Who is signed in, for pages that are static. A browser asks only when its hint cookie says that it makes sense. */
export const GET = apiRoute(() =>
  apiAsViewer(null, "read", getMe, (me) => json({ ...me, initials: initialsOf(me.displayName) })),
);
