import { defineConfig } from "vitest/config";

const inBrowser = [
  "test/web/**/*.test.ts",
  "test/report.test.ts",
  "test/*-in-browser.test.ts",
  "test/*-in-worker.test.ts",
];
const long = "**/*.long.test.ts";

export default defineConfig({
  resolve: { conditions: ["source"] },
  ssr: { resolve: { conditions: ["source"] } },
  test: {
    maxWorkers: 2,
    isolate: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // Generous, because a busy computer may run everything ten times slower.
    expect: { poll: { timeout: 30_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          pool: "threads",
          include: ["packages/*/src/**/*.test.ts", "test/**/*.test.ts"],
          exclude: [...inBrowser, "test/server/**", "test/store/**", long],
        },
      },
      {
        extends: true,
        test: { name: "store", pool: "forks", include: ["test/store/**/*.test.ts"], exclude: [long] },
      },
      {
        extends: true,
        test: { name: "server", pool: "forks", include: ["test/server/**/*.test.ts"], exclude: [long] },
      },
      {
        extends: true,
        test: { name: "browser", pool: "forks", include: inBrowser, globalSetup: "test/host/setup.ts" },
      },
    ],
  },
});
