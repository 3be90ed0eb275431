// Reads files like conversion-process.ts, and fails in the way that the file name says.
process.on("message", ({ name }) => {
  if (name === "exit") process.exit(1);
  if (name === "kill") process.kill(process.pid, "SIGKILL");
  if (name === "never") return;
  process.send({ result: { text: name } });
  // The next file arrives when the process is about to end.
  if (name === "late") process.once("message", () => process.exit(1));
});
process.on("disconnect", () => process.exit());
