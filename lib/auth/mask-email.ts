/** "m•••@example.org": enough for its owner to know it again, too little for anybody else. */
export function maskEmail(address: string): string {
  const at = address.lastIndexOf("@");
  const [first = ""] = [...address.slice(0, Math.max(at, 0))];
  return `${first}•••${at < 0 ? "" : address.slice(at)}`;
}
