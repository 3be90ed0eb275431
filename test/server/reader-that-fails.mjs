// Reads files as conversion-process.ts does, and fails in the way that the name of the file says.
process.on("message", ({ name }) => {
  if (name === "exit") process.exit(1);
  if (name === "kill") process.kill(process.pid, "SIGKILL");
  if (name === "never") return;
  process.send({ result: { text: name } });
  // The next file finds a process that is about to end.
  if (name === "late") process.once("message", () => process.exit(1));
});
process.on("disconnect", () => process.exit());
