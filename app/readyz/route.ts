import { readyz } from "@/lib/http/health";

export const dynamic = "force-dynamic";

export function GET(): Promise<Response> {
  return readyz();
}
