import type { CommandUnknownOpts } from "@commander-js/extra-typings";
import { CommanderError } from "commander";
import { exitCode } from "./exit.ts";
import { explain } from "./explain-error.ts";
import { program } from "./program.ts";

/**
 * Runs the command.
 *
 * @param args the arguments after the program's name; the help is printed without arguments
 * @returns the exit code
 */
export async function main(args: readonly string[]): Promise<number> {
  let code: number = exitCode.done;
  const root = program((ended) => {
    code = ended;
  });
  for (const command of [root, ...root.commands]) command.exitOverride();
  try {
    await root.parseAsync(withDefaultHelp(args, root), { from: "user" });
    return code;
  } catch (error) {
    // Commander has already printed its message.
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCode.done : exitCode.usage;
    const { message, code } = explain(error);
    console.error(message);
    return code;
  }
}

/** Requests the help when there are no arguments. Help for an unknown command gives the same error as the command. */
function withDefaultHelp(args: readonly string[], { commands }: CommandUnknownOpts): readonly string[] {
  if (args.length === 0) return ["--help"];
  const [first, command] = args;
  const isUnknown = !commands.some((one) => one.name() === command);
  return first === "help" && command !== undefined && isUnknown ? [command] : args;
}
