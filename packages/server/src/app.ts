import { dirname, join } from "node:path";
import cookie from "@fastify/cookie";
import helmet from "@fastify/helmet";
import rateLimit from "@fastify/rate-limit";
import fastifyStatic from "@fastify/static";
import swagger from "@fastify/swagger";
import swaggerUi from "@fastify/swagger-ui";
import fastify, { type FastifyInstance } from "fastify";
import { createJsonSchemaTransform, serializerCompiler, validatorCompiler } from "fastify-type-provider-zod";
import type { Context } from "./context.ts";
import { style } from "./pages.ts";
import { guard } from "./policies/access.ts";
import { answerError, Refusal } from "./policies/errors.ts";
import { codeMatrixRoutes } from "./routes/code-matrix.ts";
import { documentRoutes } from "./routes/documents.ts";
import { eventDataRoutes } from "./routes/event-data.ts";
import { fileRoutes } from "./routes/files.ts";
import { homeRoutes } from "./routes/home.ts";
import { jobRoutes } from "./routes/jobs.ts";
import { liveRoutes } from "./routes/live.ts";
import { manifestRoutes } from "./routes/manifest.ts";
import { purgeRoutes } from "./routes/purge.ts";
import { searchRoutes } from "./routes/search.ts";
import { sourceRoutes } from "./routes/sources.ts";
import { studyRoutes } from "./routes/study.ts";
import { tableRoutes } from "./routes/tables.ts";
import { textRoutes } from "./routes/texts.ts";

declare module "fastify" {
  interface FastifyInstance {
    author: string;
  }
}

/** The largest body of a request that is no file, in bytes. */
const maxBody = 64 * 1024 * 1024;

/** The most requests in a second. */
const maxRequests = 5000;

/**
 * The HTTP API of a study.
 *
 * @param port the port on which it listens, once it does
 * @param workbench the folder of the workbench's built files
 */
export async function app(
  context: Context,
  { port, workbench }: { port: () => number; workbench: string },
): Promise<FastifyInstance> {
  const server = fastify({
    bodyLimit: maxBody,
    requestTimeout: 60_000,
    frameworkErrors: answerError,
    logger: { level: "error", stream: process.stderr },
    routerOptions: { maxParamLength: 500 },
  });
  server.decorate("author", context.author);
  server.setErrorHandler(answerError);
  server.setNotFoundHandler((request, reply) => {
    // Every view of the workbench has an address of its own, which the page itself reads.
    if (
      request.method === "GET" &&
      !request.url.startsWith("/api/") &&
      request.headers.accept?.includes("text/html")
    )
      return reply.sendFile("index.html", { cacheControl: false });
    throw new Refusal(
      "not-found",
      "not_found",
      `There is no ${request.method} ${request.url.split("?")[0]}; /api/docs lists what there is`,
    );
  });
  server.setValidatorCompiler(validatorCompiler);
  server.setSerializerCompiler(serializerCompiler);
  server.addContentTypeParser("application/octet-stream", { parseAs: "buffer" }, (_request, body, done) =>
    done(null, body),
  );

  await server.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", "data:"],
        connectSrc: ["'self'"],
        fontSrc: ["'self'"],
        frameSrc: ["'self'"],
        workerSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    hsts: false,
    referrerPolicy: { policy: "no-referrer" },
  });
  server.addHook("onSend", async (_request, reply) => {
    if (!reply.hasHeader("cache-control")) reply.header("cache-control", "no-store");
  });
  await server.register(rateLimit, { max: maxRequests, timeWindow: "1 second", hook: "onRequest" });
  await server.register(cookie);
  guard(server, { token: context.token, folder: context.path, port });
  server.addHook("onResponse", async (request) => {
    if (request.method !== "GET") await context.feed.look();
  });

  await server.register(swagger, {
    openapi: {
      openapi: "3.1.0",
      info: {
        title: `Throughline: ${context.store.name}`,
        version: "1",
        description:
          "Everything in the study: rows of its tables, works, files, history, search, jobs. From a program of your own, send the token of the opened address as `Authorization: Bearer …`. Missing values are null; a change names the version that you saw.",
      },
      components: { securitySchemes: { token: { type: "http", scheme: "bearer" } } },
      security: [{ token: [] }],
    },
    transform: createJsonSchemaTransform({ zodToJsonConfig: { unrepresentable: "any" } }),
  });
  await server.register(swaggerUi, { routePrefix: "/api/docs", staticCSP: true });
  await server.register(fastifyStatic, {
    root: workbench,
    cacheControl: false,
    // The name of what is built has the hash of its contents in it: under one name it never changes.
    setHeaders: (reply, path) => {
      if (dirname(path) === join(workbench, "assets"))
        reply.header("cache-control", "private, max-age=31536000, immutable");
    },
  });
  server.get("/api/openapi.json", { schema: { hide: true } }, async () => server.swagger());
  server.get("/style.css", { schema: { hide: true } }, async (_request, reply) =>
    reply.type("text/css; charset=utf-8").send(style),
  );
  for (const routes of [
    homeRoutes,
    studyRoutes,
    manifestRoutes,
    tableRoutes,
    sourceRoutes,
    purgeRoutes,
    documentRoutes,
    textRoutes,
    codeMatrixRoutes,
    fileRoutes,
    searchRoutes,
    jobRoutes,
    eventDataRoutes,
    liveRoutes,
  ])
    routes(server, context);
  return server;
}
