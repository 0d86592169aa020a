FROM node:22-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
RUN npm run build && npm prune --omit=dev && rm -rf .next/cache && mv .next /pages

FROM node:22-bookworm-slim
ENV NODE_ENV=production SKIP_BUILD=1 PORT=3000
WORKDIR /app
COPY --from=build /app ./
# The pages keep their cache beside what was built; everything else belongs to root.
COPY --from=build --chown=node:node /pages ./.next
RUN install -d -o node -g node .data
USER node
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/api/health`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "scripts/launch.mjs", "start"]
