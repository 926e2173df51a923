// node scripts/complete-package-lock.mjs, after npm install with a registry that does not carry every platform's packages:
// npm leaves those out of package-lock.json without a word, and npm ci then refuses the file everywhere.
import { readFileSync, writeFileSync } from "node:fs";
import { missingOptionalPackages } from "./package-lock-gaps.mjs";

const file = "package-lock.json";
const lock = JSON.parse(readFileSync(file, "utf8"));
const missing = missingOptionalPackages(lock);
for (const { name, version, dev } of missing) {
  lock.packages[`node_modules/${name}`] = { version, ...platformOf(name), ...(dev && { dev }), optional: true };
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`Added ${missing.length} packages of other platforms to ${file}.`);

/** What npm compares before it downloads an optional package, read from the name as its makers write it. */
function platformOf(name) {
  const words = name.split("/").pop().split("-");
  const os = ["android", "darwin", "freebsd", "linux", "win32"].find((word) => words.includes(word));
  const cpu = ["arm64", "x64", "arm", "ia32", "ppc64", "s390x", "riscv64", "wasm32"].find((word) =>
    words.includes(word),
  );
  const libc = words.includes("musl") ? "musl" : words.includes("gnu") ? "glibc" : undefined;
  return { cpu: [cpu], ...(os && { os: [os] }), ...(libc && { libc: [libc] }) };
}
