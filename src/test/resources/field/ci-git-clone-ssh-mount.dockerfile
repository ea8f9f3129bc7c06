# syntax=docker/dockerfile:1
FROM alpine/git:2.45.2 AS sources
RUN mkdir -p -m 0700 ~/.ssh && ssh-keyscan github.com >> ~/.ssh/known_hosts
RUN --mount=type=ssh git clone --depth 1 git@github.com:acme/protos.git /protos

FROM bufbuild/buf:1.47.2
COPY --from=sources /protos /workspace
WORKDIR /workspace
RUN ["buf", "lint"]
