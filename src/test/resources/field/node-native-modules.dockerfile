FROM node:20-alpine
RUN apk add --no-cache --virtual .gyp python3 make g++ \
    && npm install -g node-gyp@10.2.0 \
    && apk del .gyp
WORKDIR /srv
COPY --chown=node:node package.json yarn.lock ./
RUN yarn install --frozen-lockfile --production && yarn cache clean
COPY --chown=node:node lib lib
USER node
CMD ["node", "lib/index.js"]
