/**
 * Optional packages that something in the lock file asks for by an exact version and that the lock file does not hold.
 * @param {{ packages: Record<string, { version?: string, dev?: boolean, optionalDependencies?: Record<string, string> }> }} lock
 * @returns {{ name: string, version: string, dev: boolean }[]}
 */
export function missingOptionalPackages({ packages }) {
  const missing = new Map();
  for (const [place, { optionalDependencies, dev }] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(optionalDependencies ?? {})) {
      if (packages[`node_modules/${name}`] || packages[`${place}/node_modules/${name}`]) continue;
      missing.set(name, { name, version, dev: dev ?? false });
    }
  }
  return [...missing.values()];
}
