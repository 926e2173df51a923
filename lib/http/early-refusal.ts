import { env } from "@/lib/env";
import { databaseAnswers } from "./health";
import { isOwnOrigin } from "./origin";
import { plainRefusal } from "./plain-refusal";

/**
 * What every dynamic address asks first: a write needs an origin of ours, and without a database there is a readable
 * 503. Null: the request may go on.
 */
export async function earlyRefusal(request: Request): Promise<Response | null> {
  const accept = request.headers.get("accept");
  if (!isOwnOrigin(request.method, request.headers.get("origin"), env().allowedOrigins)) {
    return plainRefusal("foreign-origin", accept);
  }
  return (await databaseAnswers()) ? null : plainRefusal("unavailable", accept);
}
