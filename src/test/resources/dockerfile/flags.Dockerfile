FROM --platform=$BUILDPLATFORM golang:1.23 AS build
ARG TARGETARCH
RUN --network=none --security=sandbox --mount=type=bind,from=golang:1.23,source=/go,target=/x,ro --mount=type=secret,id=t,env=T go build
COPY --link --chmod=755 --chown="app user":app --exclude=*.md --exclude=*.txt . /app
COPY --parents=true -- --odd /dest
ADD --checksum=sha256:24454f830cdb571e2c4ad15481119c43b3cafd48dd869a9b2945d1036d1dc68d --keep-git-dir=false --unpack https://example.org/a.tgz /a
FROM scratch
COPY --from=0 /x /y
COPY --from=nginx:1.27 /etc/nginx /n
HEALTHCHECK --interval=1m30s --retries=3 --start-period=0s --start-interval=500ms CMD ["/x"]
HEALTHCHECK NONE
STOPSIGNAL SIGINT
