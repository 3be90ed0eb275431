import { createServer } from "node:net";
import { expect, test, vi } from "vitest";
import { freePort } from "./free-port.ts";

test("for a port in use the next free one is returned, with a message", async () => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const taken = typeof address === "object" && address !== null ? address.port : 0;
  const message = vi.spyOn(console, "error").mockImplementation(() => undefined);
  try {
    const port = await freePort(taken);
    expect(port).not.toBe(taken);
    expect(port).toBeGreaterThan(0);
    expect(message).toHaveBeenCalledWith(`Port ${taken} is in use. Using port ${port}.`);
  } finally {
    message.mockRestore();
    await new Promise((resolve) => server.close(resolve));
  }
});

test("port 0 is kept, and the system chooses", async () => {
  expect(await freePort(0)).toBe(0);
});
