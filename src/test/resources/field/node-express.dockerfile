FROM node:22-alpine
     ^ user-missing
WORKDIR /usr/src/app
COPY package*.json ./
RUN npm install
COPY . .
     ^ whole-context-copied
EXPOSE 3000
CMD [ "node", "server.js" ]
