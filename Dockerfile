# On Record in a container: no build step, no root, nothing written outside /corpus and /data.
#   docker build -t onrecord .
#   docker run --read-only --tmpfs /tmp --cap-drop ALL --security-opt no-new-privileges \
#     --env-file .env -v "$PWD/corpus:/corpus" -v onrecord-data:/data -p 127.0.0.1:3000:3000 onrecord
FROM node:20-slim

ENV NODE_ENV=production CORPUS_DIR=/corpus DATA_DIR=/data HOST=0.0.0.0 PORT=3000
WORKDIR /app

COPY package.json package-lock.json ./
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund && npm cache clean --force

COPY tsconfig.json ./
COPY src ./src
COPY commands ./commands

RUN mkdir -p /corpus /data && chown node:node /corpus /data
USER node
VOLUME ["/corpus", "/data"]
EXPOSE 3000

# The first reading of a large corpus takes minutes; the process is alive meanwhile and says so.
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]

# node itself is process 1 and handles SIGTERM; npm would swallow it.
CMD ["node", "src/onrecord.mjs", "start"]
