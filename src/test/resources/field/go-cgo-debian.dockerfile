FROM golang:1.23-bookworm AS build
RUN apt-get update && apt-get install -y libsqlite3-dev
WORKDIR /src
COPY . .
RUN --mount=type=cache,target=/go/pkg/mod --mount=type=cache,target=/root/.cache/go-build go build -o /notes .

FROM debian:12-slim
RUN apt-get update \
 && apt-get install -y --no-install-recommends libsqlite3-0 ca-certificates \
 && rm -rf /var/lib/apt/lists/*
COPY --from=build /notes /usr/bin/notes
VOLUME /data
USER daemon
CMD ["/usr/bin/notes", "--db", "/data/notes.db"]
