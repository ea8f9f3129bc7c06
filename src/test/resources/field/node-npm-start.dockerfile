FROM node:20
     ^ user-missing
RUN mkdir -p /app
WORKDIR /app
ADD package.json /app
^ add-instead-of-copy
RUN npm install --silent
ADD src /app/src
^ add-instead-of-copy
CMD npm start
    ^ start-command-shell-form
