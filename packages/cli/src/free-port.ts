import getPort, { portNumbers } from "get-port";

/** Number of ports that are tried after the requested one. */
const attempts = 100;

/**
 * Finds a free port on this machine, and prints a message when it is not the requested one.
 *
 * @param port the requested port; 0 stays 0, and the system chooses
 * @returns the port, or the next free one
 */
export async function freePort(port: number): Promise<number> {
  if (port === 0) return 0;
  const ports = portNumbers(Math.max(port, 1024), Math.min(port + attempts, 65535));
  const free = await getPort({ host: "127.0.0.1", port: [port, ...ports] });
  if (free !== port) console.error(`Port ${port} is in use. Using port ${free}.`);
  return free;
}
