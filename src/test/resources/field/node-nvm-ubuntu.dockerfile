FROM ubuntu:20.04
     ^ user-missing
SHELL ["/bin/bash", "--login", "-c"]
RUN apt-get update
    ^ apt-lists-left
    ^ update-without-install
RUN apt-get install -y curl
RUN curl -o- https://raw.githubusercontent.com/nvm-sh/nvm/v0.39.7/install.sh | bash
    ^ download-piped-to-interpreter
    ^ pipe-without-pipefail
RUN nvm install 18
WORKDIR /app
COPY app.js .
CMD ["node", "app.js"]
