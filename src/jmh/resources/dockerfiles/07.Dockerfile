FROM node:22 AS deps
WORKDIR /w
COPY package.json package-lock.json ./
RUN npm ci --omit=dev && npm cache clean --force
FROM node:22-slim
WORKDIR /w
ENV NODE_ENV=production
COPY --from=deps /w/node_modules ./node_modules
COPY server.js ./
USER node
CMD ["node", "server.js"]
