/** Shows the current step and its progress on one line of a terminal, and nothing elsewhere. */
export function statusLine(): { show: (part: string, done?: number) => void; clear: () => void } {
  const { isTTY } = process.stderr;
  const write = (text: string) => {
    if (isTTY) process.stderr.write(`\r\u001b[2K${text}`);
  };
  return {
    show: (part, done) =>
      write(
        `${part}${done === undefined || done === 0 ? "" : ` ${Math.round(done * 100)} %`} (Ctrl+C to stop)`,
      ),
    clear: () => write(""),
  };
}
