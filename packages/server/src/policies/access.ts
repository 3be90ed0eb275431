import { createHash, timingSafeEqual } from "node:crypto";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { Refusal } from "./errors.ts";

const cookieName = "throughline";

/** The addresses under which this machine's own browser reaches the server. */
const hosts = (port: number): string[] => [`127.0.0.1:${port}`, `localhost:${port}`, `[::1]:${port}`];

/**
 * Lets in only who opened the address with the token, on this machine: the Host header has to be ours (against DNS rebinding), a page
 * of another origin is refused, and every request carries the token, as a cookie or as a bearer. A change made with the cookie needs
 * the CSRF token as well.
 */
export function guard(app: FastifyInstance, token: string, port: () => number): void {
  app.addHook("onRequest", async (request, reply) => {
    if (!hosts(port()).includes(request.headers.host ?? ""))
      throw new Refusal("forbidden", "host", "This server is reached at 127.0.0.1 or localhost alone");
    const { origin } = request.headers;
    const own = hosts(port()).map((host) => `http://${host}`);
    const site = request.headers["sec-fetch-site"];
    const navigation = request.headers["sec-fetch-mode"] === "navigate" && request.method === "GET";
    if (
      (origin !== undefined && !own.includes(origin)) ||
      (site !== undefined && !["same-origin", "none"].includes(String(site)) && !navigation)
    )
      throw new Refusal("forbidden", "origin", "A page of another origin cannot use this server");
    const offered = (request.query as { token?: unknown }).token;
    if (request.method === "GET" && request.url.startsWith("/?") && typeof offered === "string") {
      if (!same(offered, token)) throw unknown();
      return reply
        .setCookie(cookieName, token, { httpOnly: true, sameSite: "strict", path: "/" })
        .redirect("/", 303);
    }
    const bearer = /^Bearer (.+)$/u.exec(request.headers.authorization ?? "")?.[1];
    if (bearer !== undefined) {
      if (!same(bearer, token)) throw unknown();
      return;
    }
    if (!same(request.cookies[cookieName] ?? "", token)) throw unknown();
    if (!["GET", "HEAD", "OPTIONS"].includes(request.method)) await csrf(app, request, reply);
  });
}

function csrf(
  app: FastifyInstance,
  request: FastifyRequest,
  reply: Parameters<FastifyInstance["csrfProtection"]>[1],
) {
  return new Promise<void>((resolve, reject) => {
    app.csrfProtection.call(app, request, reply, (error?: Error) => {
      if (error)
        reject(
          new Refusal(
            "forbidden",
            "csrf",
            "The X-CSRF-Token header is missing or wrong; GET /api/session gives it",
          ),
        );
      else resolve();
    });
  });
}

const unknown = (): Refusal =>
  new Refusal(
    "unauthorised",
    "token",
    "Open the address that throughline open printed, or send its token as Authorization: Bearer",
  );

/** Compares in a time that tells nothing. */
function same(a: string, b: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}
