import path from "node:path";
import { defineConfig } from "vitest/config";

const alias = { "@": path.resolve(import.meta.dirname) };
const dataTests = ["db/**/*.test.ts", "lib/**/*.data.test.ts"];

export default defineConfig({
  test: {
    // Of two cores Vitest would use one, while the database, which most of the data tests wait for, has the other.
    maxWorkers: 2,
    projects: [
      {
        resolve: { alias },
        test: {
          name: "rules",
          include: ["{lib,components}/**/*.test.{ts,tsx}", "{docs,scripts}/**/*.test.ts"],
          exclude: dataTests,
          testTimeout: 30_000,
        },
      },
      {
        resolve: { alias },
        test: {
          name: "data",
          include: dataTests,
          globalSetup: ["db/testing/template-database.ts"],
          provide: { databaseServer: process.env.RUNG_TEST_SERVER || "embedded" },
          hookTimeout: 60_000,
          testTimeout: 30_000,
        },
      },
    ],
  },
});
