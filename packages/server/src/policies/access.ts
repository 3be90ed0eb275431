import { createHash, timingSafeEqual } from "node:crypto";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { Refusal } from "./errors.ts";
import { cookieName, type Session, Sessions } from "./sessions.ts";

declare module "fastify" {
  interface FastifyRequest {
    /** the session of the browser; undefined for a program with the token */
    session: Session | undefined;
  }
  interface FastifyInstance {
    /** Signs a browser out, and removes its cookie. */
    signOut(request: FastifyRequest, reply: FastifyReply): void;
  }
}

/** Returns the values of the Host header that a browser on this machine sends. */
const hosts = (port: number): string[] => [`127.0.0.1:${port}`, `localhost:${port}`, `[::1]:${port}`];

/** Who may use the server. */
type Access = {
  /** the secret in the printed address; a program sends it as a bearer token */
  readonly token: string;
  /** the path of the study folder */
  readonly folder: string;
  /** returns the port on which the server listens */
  readonly port: () => number;
  readonly sessions?: Sessions;
};

/**
 * Restricts access to users of this machine who have the token: the Host header must be local (against DNS
 * rebinding), and requests from pages of another origin are rejected. A program sends the token with every request. A
 * browser exchanges it for a session by a redirect before any page is loaded; its cookie holds the id of the session,
 * and a change also needs the session's CSRF token.
 */
export function guard(app: FastifyInstance, access: Access): void {
  const sessions = access.sessions ?? new Sessions();
  const name = () => cookieName(access.folder, access.port());
  const attributes = { httpOnly: true, sameSite: "strict", path: "/" } as const;
  app.decorateRequest("session", undefined);
  app.decorate("signOut", (request, reply) => {
    if (request.session) sessions.end(request.session.id);
    reply.clearCookie(name(), attributes);
  });
  app.addHook("onRequest", async (request, reply) => {
    rejectForeign(request, access.port());
    const offered = (request.query as { token?: unknown }).token;
    if (request.method === "GET" && request.url.startsWith("/?") && typeof offered === "string") {
      if (!same(offered, access.token)) throw unknown();
      return reply.setCookie(name(), sessions.start().id, attributes).redirect("/", 303);
    }
    const bearer = /^Bearer (.+)$/u.exec(request.headers.authorization ?? "")?.[1];
    if (bearer !== undefined) {
      if (!same(bearer, access.token)) throw unknown();
      return;
    }
    const session = sessions.find(request.cookies[name()] ?? "");
    if (!session) throw unknown();
    request.session = session;
    if (["GET", "HEAD", "OPTIONS"].includes(request.method)) return;
    if (!same(String(request.headers["x-csrf-token"] ?? ""), session.csrf))
      throw new Refusal(
        "forbidden",
        "csrf",
        "The X-CSRF-Token header is missing or wrong",
        "Take the token from GET /api/session.",
      );
  });
}

/** @throws Refusal for a request to another host name or from a page of another origin */
function rejectForeign(request: FastifyRequest, port: number): void {
  if (!hosts(port).includes(request.headers.host ?? ""))
    throw new Refusal("forbidden", "host", "This server accepts only 127.0.0.1 and localhost");
  const { origin } = request.headers;
  const own = hosts(port).map((host) => `http://${host}`);
  const site = request.headers["sec-fetch-site"];
  const navigation = request.headers["sec-fetch-mode"] === "navigate" && request.method === "GET";
  if (
    (origin !== undefined && !own.includes(origin)) ||
    (site !== undefined && !["same-origin", "none"].includes(String(site)) && !navigation)
  )
    throw new Refusal("forbidden", "origin", "Pages of another origin cannot use this server");
}

const unknown = (): Refusal =>
  new Refusal(
    "unauthorised",
    "token",
    "You are not signed in, or the session has ended",
    "Open the address that throughline open printed, or send its token as Authorization: Bearer.",
  );

/** Compares in constant time. */
function same(a: string, b: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}
