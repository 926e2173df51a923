/** Next calls it once in each process of the server. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { keepFreezing } = await import("@/db/jobs/keep-freezing");
  keepFreezing();
}
