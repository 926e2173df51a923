/**
 * SHA-256 of each released version of a built-in ladder (`contentHash`), by the ladder's key and version. A released
 * version never changes: people's reviews stand on it. Changing the text means a new version in the file and a line here.
 */
export const releasedVersions: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  "ai-engineer": {
    1: "f6ea71c1f56ef71529f5ac48768054f8698ab16239fd4c142b726e4996a268c6",
  },
};
