import type { Reporter, TestCase, TestModule, Vitest } from "vitest/node";

const shown = 10;

/** Prints the slowest files and tests, and as its last line how many tests passed and failed. */
export default class SummaryReporter implements Reporter {
  #root = "";

  onInit(vitest: Vitest): void {
    this.#root = vitest.config.root;
  }

  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const files = modules.map((module) => ({ name: this.#path(module), ms: module.diagnostic().duration }));
    const cases = tests.map((test) => ({
      name: `${this.#path(test.module)} > ${test.fullName}`,
      ms: test.diagnostic()?.duration ?? 0,
    }));
    console.log(`\nSlowest files\n${slowest(files)}\n\nSlowest tests\n${slowest(cases)}\n`);
    const count = (state: ReturnType<TestCase["result"]>["state"]) =>
      tests.filter((test) => test.result().state === state).length;
    const broken = modules.filter((module) => module.errors().length > 0).length + errors.length;
    const counts = { passed: count("passed"), failed: count("failed") + broken, skipped: count("skipped") };
    const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : "";
    console.log(`${counts.passed} passed, ${counts.failed} failed${skipped}`);
  }

  #path(module: TestModule): string {
    return module.moduleId.slice(this.#root.length + 1);
  }
}

function slowest(entries: readonly { readonly name: string; readonly ms: number }[]): string {
  return entries
    .toSorted((a, b) => b.ms - a.ms)
    .slice(0, shown)
    .map(({ name, ms }) => `${(ms / 1000).toFixed(1).padStart(7)} s  ${name}`)
    .join("\n");
}
