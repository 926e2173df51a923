import { apiRoute, failure } from "@/lib/http/api";
import { saving } from "@/lib/http/saving";
import { savePrivateNotes } from "@/lib/review/commands/private-note";
import { savePrivateNotesInput } from "@/lib/review/input";

/** Autosave of private notes: `{ version, notes }`. */
export const PUT = apiRoute(saving(savePrivateNotesInput, savePrivateNotes));

export const GET = apiRoute(async () => failure("method-not-allowed"));
