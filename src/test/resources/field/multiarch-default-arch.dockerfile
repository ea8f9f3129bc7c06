FROM debian:12-slim
     ^ user-missing
ARG TARGETARCH=amd64
    ^ platform-arg-default
COPY dist/collector-linux-${TARGETARCH} /usr/bin/collector
ENTRYPOINT ["/usr/bin/collector"]
