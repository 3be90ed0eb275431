import { request } from "node:http";
import { type RunningServer, serveStudy } from "@throughline/server";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Sessions } from "../../packages/server/src/policies/sessions.ts";
import { copyOf } from "../store/studies.ts";
import { workbench } from "./workbench.ts";

let served: RunningServer;
beforeAll(async () => {
  served = await serveStudy({
    folder: await copyOf("womens-representation"),
    port: 0,
    author: "Anna",
    workbench,
  });
});
afterAll(() => served.close());

/** Sends a request with exactly these headers; `fetch` would add some. */
function ask(
  method: string,
  path: string,
  headers: Record<string, string> = {},
  body = "",
): Promise<{ status: number; headers: Record<string, string | string[] | undefined>; text: string }> {
  const { hostname, port } = new URL(served.url);
  return new Promise((resolve, reject) => {
    request({ hostname, port, method, path, headers }, (response) => {
      let text = "";
      response.on("data", (data: Buffer) => {
        text += data;
      });
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text }),
      );
    })
      .on("error", reject)
      .end(body);
  });
}
const bearer = () => ({ authorization: `Bearer ${served.token}` });
const json = { "content-type": "application/json" };
const cookieOf = async () => {
  const { headers } = await ask("GET", `/?token=${served.token}`);
  return String(headers["set-cookie"]![0]).split(";")[0]!;
};

test("without the token, or with a wrong one, nothing is served", async () => {
  for (const path of [
    "/",
    "/api/study",
    "/api/docs",
    "/api/openapi.json",
    "/api/report",
    "/api/live",
    "/style.css",
  ]) {
    expect((await ask("GET", path)).status, path).toBe(401);
    expect((await ask("GET", path, { authorization: "Bearer wrong" })).status, path).toBe(401);
    expect(
      (await ask("GET", path, { cookie: `${(await cookieOf()).split("=")[0]}=wrong` })).status,
      path,
    ).toBe(401);
  }
  expect((await ask("GET", "/?token=wrong")).status).toBe(401);
  expect((await ask("GET", `/api/study?token=${served.token}`)).status).not.toBe(200);
});

test("opening the address sets an HttpOnly cookie, and removes the token from the address bar", async () => {
  const { status, headers } = await ask("GET", `/?token=${served.token}`);
  expect([status, headers.location]).toEqual([303, "/"]);
  expect(String(headers["set-cookie"])).toMatch(/HttpOnly; SameSite=Strict/u);
  expect(String(headers["set-cookie"])).not.toContain(served.token);
  const page = await ask("GET", "/", { cookie: await cookieOf() });
  expect(page.status).toBe(200);
  expect(page.text).toContain('id="root"');
  expect(page.text).not.toContain(served.token);
});

test("a session ends by sign-out, and other sessions continue", async () => {
  const [one, other] = [await cookieOf(), await cookieOf()];
  expect(one).not.toBe(other);
  const { csrf } = JSON.parse((await ask("GET", "/api/session", { cookie: one })).text);
  expect((await ask("DELETE", "/api/session", { cookie: one })).status).toBe(403);
  const left = await ask("DELETE", "/api/session", { cookie: one, "x-csrf-token": csrf });
  expect(left.status).toBe(204);
  expect(String(left.headers["set-cookie"])).toMatch(/=;.*Expires=Thu, 01 Jan 1970/u);
  expect((await ask("GET", "/api/study", { cookie: one })).status).toBe(401);
  expect((await ask("GET", "/api/study", { cookie: other })).status).toBe(200);
});

test("opening a second study in the same browser keeps the first one signed in", async () => {
  const second = await serveStudy({
    folder: await copyOf("womens-representation"),
    port: 0,
    author: "Anna",
    workbench,
  });
  try {
    const response = await fetch(`${second.url}?token=${second.token}`, { redirect: "manual" });
    const cookies = [await cookieOf(), String(response.headers.get("set-cookie")).split(";")[0]];
    const names = cookies.map((cookie) => cookie?.split("=")[0]);
    expect(names[0]).not.toBe(names[1]);
    const cookie = cookies.join("; ");
    const { csrf } = JSON.parse((await ask("GET", "/api/session", { cookie })).text);
    const edit = JSON.stringify({
      edits: [{ op: "create", table: "memos", values: { about: "study", text: "x" } }],
    });
    const changed = await ask("POST", "/api/edits", { ...json, cookie, "x-csrf-token": csrf }, edit);
    expect(changed.status).toBe(200);
    expect((await fetch(`${second.url}api/study`, { headers: { cookie } })).status).toBe(200);
  } finally {
    await second.close();
  }
});

test("a session ends after twelve hours without a request, and after seven days in any case", () => {
  const hour = 60 * 60 * 1000;
  let now = 0;
  const sessions = new Sessions(() => now);
  const { id } = sessions.start();
  now += 12 * hour;
  expect(sessions.find(id)?.id).toBe(id);
  now += 12 * hour + 1;
  expect(sessions.find(id)).toBeUndefined();
  const { id: busy } = sessions.start();
  const start = now;
  while (now - start < 7 * 24 * hour) {
    expect(sessions.find(busy)?.id).toBe(busy);
    now += 6 * hour;
  }
  now += 1;
  expect(sessions.find(busy)).toBeUndefined();
});

test("a foreign Host header is rejected, even with the right token", async () => {
  const { port } = new URL(served.url);
  for (const host of [
    "evil.example",
    `evil.example:${port}`,
    "127.0.0.1",
    `127.0.0.1.evil.example:${port}`,
    "localhost:1",
  ])
    expect((await ask("GET", "/api/study", { ...bearer(), host })).status, host).toBe(403);
  for (const host of [`localhost:${port}`, `127.0.0.1:${port}`])
    expect((await ask("GET", "/api/study", { ...bearer(), host })).status, host).toBe(200);
});

test("a request from a page of another origin is rejected", async () => {
  const cookie = await cookieOf();
  for (const origin of ["http://evil.example", "null", "https://127.0.0.1", `http://127.0.0.1:1`]) {
    const { status } = await ask("POST", "/api/undo", { ...json, cookie, origin }, "{}");
    expect(status, origin).toBe(403);
  }
  expect(
    (await ask("GET", "/api/study", { cookie, "sec-fetch-site": "cross-site", "sec-fetch-mode": "no-cors" }))
      .status,
  ).toBe(403);
  const link = { cookie, "sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate" };
  expect((await ask("GET", "/", link)).status).toBe(200);
});

test("with the cookie, a change needs the CSRF token; with the bearer token it does not", async () => {
  const cookie = await cookieOf();
  const edit = JSON.stringify({
    edits: [{ op: "create", table: "memos", values: { about: "study", text: "x" } }],
  });
  expect((await ask("POST", "/api/edits", { ...json, cookie }, edit)).status).toBe(403);
  const { csrf } = JSON.parse((await ask("GET", "/api/session", { cookie })).text);
  expect((await ask("POST", "/api/edits", { ...json, cookie, "x-csrf-token": "wrong" }, edit)).status).toBe(
    403,
  );
  expect((await ask("POST", "/api/edits", { ...json, cookie, "x-csrf-token": csrf }, edit)).status).toBe(200);
  expect((await ask("POST", "/api/edits", { ...json, ...bearer() }, edit)).status).toBe(200);
});

test("all responses have security headers, including errors", async () => {
  for (const [path, headers] of [
    ["/", bearer()],
    ["/api/study", bearer()],
    ["/api/study", {}],
    ["/nowhere", bearer()],
  ] as const) {
    const answer = await ask("GET", path, headers);
    expect(answer.headers["content-security-policy"]).toContain("default-src 'none'");
    expect(answer.headers["content-security-policy"]).not.toContain("'unsafe-");
    expect(answer.headers["x-content-type-options"]).toBe("nosniff");
    expect(answer.headers["referrer-policy"]).toBe("no-referrer");
    expect(answer.headers["cache-control"]).toBe("no-store");
    expect(answer.headers["access-control-allow-origin"]).toBeUndefined();
  }
});

test("built files are cached by their hashed name, and nothing of the study is cached", async () => {
  const page = await ask("GET", "/", { ...bearer(), accept: "text/html" });
  const script = /src="(\/assets\/[^"]+)"/u.exec(page.text)?.[1] ?? "";
  const asset = await ask("GET", script, bearer());
  expect(asset.headers["cache-control"]).toBe("private, max-age=31536000, immutable");
  expect(page.headers["cache-control"]).toBe("no-store");
});

test("a too large body is rejected before it is read", async () => {
  const { status } = await ask("POST", "/api/edits", {
    ...json,
    ...bearer(),
    "content-length": String(65 * 2 ** 20),
  });
  expect(status).toBe(413);
});

test("the server listens only on the loopback address", () => {
  expect(new URL(served.url).hostname).toBe("127.0.0.1");
});
