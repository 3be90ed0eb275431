# The command with the workbench, and a browser that prints PDF files.
FROM node:24-bookworm-slim AS build
WORKDIR /build
COPY . .
RUN npm ci --no-audit --no-fund --ignore-scripts \
 && npm run build \
 && node scripts/pack.mjs /packed

FROM node:24-bookworm-slim
RUN apt-get update \
 && apt-get install --yes --no-install-recommends chromium fonts-dejavu-core \
 && rm -rf /var/lib/apt/lists/*
COPY --from=build /packed /packed
RUN npm install --global --no-audit --no-fund --ignore-scripts /packed/throughline-*.tgz && rm -r /packed
ENV NODE_ENV=production THROUGHLINE_BROWSER=/usr/bin/chromium
USER node
VOLUME /study
# The server listens on the loopback address only: run the container with --network host.
CMD ["throughline", "open", "/study", "--no-browser"]
