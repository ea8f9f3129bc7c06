FROM node:18-alpine
     ^ user-missing
ARG NPM_TOKEN
    ^ secret-named-variable
WORKDIR /app
COPY package.json ./
RUN echo "//registry.npmjs.org/:_authToken=${NPM_TOKEN}" > .npmrc && npm install && rm .npmrc
COPY index.js ./
CMD ["node", "index.js"]
