/** What every link that is taken begins with. */
export const linkStart = "https://";
/** Code points of a title that is made from a link. */
const titleLength = 140;

/** Why a link is not taken, as a field code; null: it is. Only `https` addresses of a host, without user and password. */
export function linkFault(link: string): "not-a-link" | "link-with-credentials" | null {
  if (!URL.canParse(link)) return "not-a-link";
  const { protocol, username, password, hostname } = new URL(link);
  if (protocol !== "https:" || !hostname.includes(".") || /[\s<>"]/.test(link)) return "not-a-link";
  return username || password ? "link-with-credentials" : null;
}

/** What a link is called while nobody gave it a title: host and path, shortened. */
export function titleOfLink(link: string): string {
  const { hostname, pathname } = new URL(link);
  const whole = [...(hostname + (pathname === "/" ? "" : decodedPath(pathname)))];
  return whole.length <= titleLength ? whole.join("") : `${whole.slice(0, titleLength - 1).join("")}…`;
}

/** Where a link leads, as it is shown beside its title. */
export function hostOfLink(link: string): string {
  return URL.canParse(link) ? new URL(link).hostname : "";
}

function decodedPath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
