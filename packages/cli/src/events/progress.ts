/** One line on a terminal that says what is being done and how far it is; nothing where there is no terminal. */
export function progressLine(): { show: (part: string, done?: number) => void; clear: () => void } {
  const { isTTY } = process.stderr;
  const write = (text: string) => {
    if (isTTY) process.stderr.write(`\r\u001b[2K${text}`);
  };
  return {
    show: (part, done) =>
      write(
        `${part}${done === undefined || done === 0 ? "" : ` ${Math.round(done * 100)} %`} (Ctrl-C stops)`,
      ),
    clear: () => write(""),
  };
}
