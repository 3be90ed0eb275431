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
import type { Host } from "./host/host-actions.ts";
import type { Person } from "./host/person.ts";
import { style } from "./pages.ts";
import { guard } from "./policies/access.ts";
import { answerError, Refusal } from "./policies/errors.ts";
import { codeMatrixRoutes } from "./routes/code-matrix.ts";
import { documentRoutes } from "./routes/documents.ts";
import { eventDataRoutes } from "./routes/event-data.ts";
import { fileRoutes } from "./routes/files.ts";
import { homeRoutes } from "./routes/home.ts";
import { hostRoutes } from "./routes/host.ts";
import { jobRoutes } from "./routes/jobs.ts";
import { liveRoutes } from "./routes/live.ts";
import { manifestRoutes } from "./routes/manifest.ts";
import { patternRoutes } from "./routes/patterns.ts";
import { purgeRoutes } from "./routes/purge.ts";
import { removalRoutes } from "./routes/removal.ts";
import { searchRoutes } from "./routes/search.ts";
import { sourceRoutes } from "./routes/sources.ts";
import { studyRoutes } from "./routes/study.ts";
import { tableRoutes } from "./routes/tables.ts";
import { textRoutes } from "./routes/texts.ts";
import { uploadRoutes } from "./routes/uploads.ts";

/** Maximum size of a request body that is not a file, in bytes. */
const maxBody = 64 * 1024 * 1024;

/** Maximum number of requests per second. */
const maxRequests = 5000;

/** Options that all servers of the host share. */
type AppOptions = {
  /** the port on which the host listens */
  readonly port: () => number;
  /** the folder of the workbench's built files */
  readonly workbench: string;
  readonly host: Host;
};

/** Creates the HTTP API of a study, including the routes to open another. */
export async function studyApp(context: Context, options: AppOptions): Promise<FastifyInstance> {
  const { token, path, store, feed } = context;
  const app = await baseApp({ token, folder: path, title: store.name, start: undefined }, options);
  app.addHook("onResponse", async (request) => {
    if (request.method !== "GET") await feed.poll();
  });
  for (const routes of [
    homeRoutes,
    studyRoutes,
    manifestRoutes,
    removalRoutes,
    tableRoutes,
    sourceRoutes,
    purgeRoutes,
    patternRoutes,
    documentRoutes,
    textRoutes,
    codeMatrixRoutes,
    fileRoutes,
    searchRoutes,
    jobRoutes,
    eventDataRoutes,
    uploadRoutes,
    liveRoutes,
  ])
    routes(app, context);
  hostRoutes(app, options.host, context.person);
  await app.ready();
  return app;
}

/** Creates the server that runs before a study is open, with the start page only. */
export async function startApp(
  { token, person }: { readonly token: string; readonly person: Person },
  options: AppOptions,
): Promise<FastifyInstance> {
  const app = await baseApp({ token, folder: "", title: "Throughline", start: "/start" }, options);
  hostRoutes(app, options.host, person);
  await app.ready();
  return app;
}

/**
 * Creates a server with what all servers of the host share: access control, the files of the workbench, and the
 * description of the routes.
 *
 * @param start the only page of the workbench that is served; all pages when left out
 */
async function baseApp(
  {
    token,
    folder,
    title,
    start,
  }: {
    readonly token: string;
    readonly folder: string;
    readonly title: string;
    readonly start: string | undefined;
  },
  { port, workbench }: AppOptions,
): Promise<FastifyInstance> {
  const server = fastify({
    bodyLimit: maxBody,
    requestTimeout: 60_000,
    frameworkErrors: answerError,
    logger: { level: "error", stream: process.stderr },
    routerOptions: { maxParamLength: 500 },
  });
  server.setErrorHandler(answerError);
  server.setNotFoundHandler((request, reply) => {
    // Every view of the workbench has its own address, which the page interprets.
    if (
      request.method === "GET" &&
      !request.url.startsWith("/api/") &&
      request.headers.accept?.includes("text/html")
    )
      return start === undefined || request.url.startsWith(start)
        ? reply.sendFile("index.html", { cacheControl: false })
        : reply.redirect(start, 303);
    throw new Refusal(
      "not-found",
      "not_found",
      `There is no ${request.method} ${request.url.split("?")[0]}; /api/docs lists all routes`,
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
        // The engine compiles its own WebAssembly. Text is never evaluated as code.
        scriptSrc: ["'self'", "'wasm-unsafe-eval'"],
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
  guard(server, { token, folder, port });
  await server.register(swagger, {
    openapi: {
      openapi: "3.1.0",
      info: {
        title: `Throughline: ${title}`,
        version: "1",
        description:
          "Everything in a study: rows of its tables, sources, files, history, search and jobs. From your own program, send the token in the printed address as `Authorization: Bearer …`. Missing values are null. A change names the version that you read.",
      },
      components: { securitySchemes: { token: { type: "http", scheme: "bearer" } } },
      security: [{ token: [] }],
    },
    transform: createJsonSchemaTransform({ zodToJsonConfig: { unrepresentable: "any" } }),
  });
  await server.register(swaggerUi, { routePrefix: "/api/docs", staticCSP: true });
  await server.register(fastifyStatic, {
    root: workbench,
    // Before a study is open, only the start page is served.
    index: start === undefined ? "index.html" : false,
    cacheControl: false,
    // The names of built files contain a hash of their content, so a file with the same name never changes.
    setHeaders: (reply, path) => {
      if (dirname(path) === join(workbench, "assets"))
        reply.header("cache-control", "private, max-age=31536000, immutable");
    },
  });
  if (start !== undefined)
    server.get("/", { schema: { hide: true } }, async (_request, reply) => reply.redirect(start, 303));
  server.get("/api/openapi.json", { schema: { hide: true } }, async () => server.swagger());
  server.get("/style.css", { schema: { hide: true } }, async (_request, reply) =>
    reply.type("text/css; charset=utf-8").send(style),
  );
  return server;
}
