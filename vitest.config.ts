import { join } from "node:path";
import { defineConfig } from "vitest/config";
import SummaryReporter from "./test/summary-reporter.ts";

/** The tests of each project; what none of the others names is a unit test. */
const files = {
  browser: ["test/web/**/*.test.ts", "test/*-in-browser.test.ts"],
  screens: ["test/screens/**/*.test.ts"],
  slow: ["test/slow/**/*.test.ts"],
  store: ["test/store/**/*.test.ts"],
  server: ["test/server/**/*.test.ts", "test/**/*command.test.ts"],
  /** they need a database that several people share */
  sharedStore: ["test/store/shared-events.test.ts"],
};
/** The tests that also run on PostgreSQL. */
const onPostgres = ["folder", "migrations", "search", "shared-events", "store"];

/** What starts before the tests of a project. */
const setups = {
  data: ["test/user-data.ts"],
  studies: ["test/user-data.ts", "test/host/studies-setup.ts"],
  browser: ["test/user-data.ts", "test/host/studies-setup.ts", "test/host/browser-setup.ts"],
  postgres: ["test/user-data.ts", "test/store/postgres-server.ts"],
};

/** Tests in processes of their own, because the command changes the working directory. */
const inProcesses = (
  name: string,
  setup: keyof typeof setups,
  include: string[],
  exclude: string[] = [],
) => ({
  extends: true as const,
  test: { name, pool: "forks" as const, include, exclude, globalSetup: setups[setup] },
});

// Threads and processes that tests start find their modules compiled.
process.env.NODE_COMPILE_CACHE ??= join(
  import.meta.dirname,
  "node_modules",
  ".cache",
  "throughline",
  "compiled",
);

export default defineConfig({
  resolve: { conditions: ["source"] },
  ssr: { resolve: { conditions: ["source"] } },
  test: {
    reporters: ["default", new SummaryReporter()],
    maxWorkers: 2,
    isolate: false,
    globalSetup: setups.data,
    // A test that hangs ends here. A busy computer may run everything ten times slower.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    expect: { poll: { timeout: 60_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          pool: "threads",
          setupFiles: ["test/english-texts.ts"],
          include: ["packages/*/src/**/*.test.ts", "test/**/*.test.ts"],
          // A long fuzz run takes hours: FUZZ_INPUTS=100000 asks for it.
          exclude: [
            ...Object.values(files).flat(),
            ...(process.env.FUZZ_INPUTS ? [] : ["test/**/*.long.test.ts"]),
          ],
        },
      },
      inProcesses("server", "studies", files.server),
      inProcesses("store", "data", files.store, files.sharedStore),
      inProcesses("browser", "browser", files.browser),
      // What takes longer than all the others together: npm run test:slow.
      inProcesses("slow", "studies", files.slow),
      inProcesses("screens", "browser", files.screens),
      inProcesses(
        "postgres",
        "postgres",
        onPostgres.map((name) => `test/store/${name}.test.ts`),
      ),
    ],
  },
});
