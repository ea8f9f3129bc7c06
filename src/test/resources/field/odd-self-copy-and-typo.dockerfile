FROM node:22 AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY src src
RUN npm run build

FROM node:22-slim
COPY --from=biuld /app/dist /app/dist
            ^ copy-from-unknown-stage
USER node
CMD ["node", "/app/dist/main.js"]
