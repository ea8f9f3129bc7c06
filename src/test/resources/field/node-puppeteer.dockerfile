FROM node:20-slim
ENV PUPPETEER_SKIP_CHROMIUM_DOWNLOAD=true
RUN apt-get update && apt-get install -y --no-install-recommends \
      chromium fonts-noto-color-emoji dumb-init \
 && rm -rf /var/lib/apt/lists/*
WORKDIR /home/node/app
COPY --chown=node:node package*.json ./
RUN npm ci --omit=dev
COPY --chown=node:node lib/ lib/
USER node
ENTRYPOINT ["dumb-init", "--"]
CMD ["node", "lib/render.js"]
