ARG ARCH="amd64"
ARG OS="linux"
FROM quay.io/prometheus/busybox-${OS}-${ARCH}:glibc
LABEL org.opencontainers.image.authors="Team Observability <obs@example.com>"

ARG ARCH="amd64"
ARG OS="linux"
COPY .build/${OS}-${ARCH}/queue_exporter /bin/queue_exporter

EXPOSE      9419
USER        nobody
ENTRYPOINT  [ "/bin/queue_exporter" ]
