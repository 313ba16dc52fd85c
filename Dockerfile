# One image for the gateway and the four subgraphs; docker-compose.yml says which of them a container runs.
FROM node:22-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY tsconfig.json ./
COPY commands commands
COPY gateway gateway
COPY shared shared
COPY subgraphs subgraphs
RUN ["node", "--eval", "import('./commands/prepare.mjs').then(({ prepare }) => prepare())"]

# What runs needs neither compiler nor embedded PostgreSQL: both are optional packages, and no other package has to build.
FROM node:22-bookworm-slim AS packages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --omit=optional --ignore-scripts

FROM node:22-bookworm-slim
ENV NODE_ENV=production
WORKDIR /app
COPY package.json LICENSE ./
COPY --from=packages /app/node_modules node_modules
COPY --from=build /app/dist dist
USER node
# Each service says in HEALTH_URL where it listens.
HEALTHCHECK --interval=5s --timeout=5s --start-period=90s --retries=5 \
  CMD ["node", "--eval", "fetch(process.env.HEALTH_URL).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
