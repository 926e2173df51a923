/**
 * SHA-256 of each released version of a built-in ladder (`contentHash`), by the ladder's key and version. A released
 * version never changes: people's reviews stand on it. Changing the text means a new version in the file and a line here.
 */
export const releasedVersions: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  "ai-engineer": {
    1: "76527b32f12bd25da46f3c5e4f33770626bdedc0c8c0df91972dd1032e869a7f",
    2: "cbbf4613b80f365c4e7678ed5737a0b136b9e905028638cd93a9bc18dfb84822",
  },
};
