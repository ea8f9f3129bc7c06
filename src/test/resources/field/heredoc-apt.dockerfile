# syntax=docker/dockerfile:1.4
FROM debian:12-slim
RUN <<EOF
set -eu
apt-get update
apt-get install -y --no-install-recommends curl ca-certificates
rm -rf /var/lib/apt/lists/*
EOF
COPY <<EOF /etc/motd
Welcome. Nothing to see here.
EOF
USER 1000
CMD ["curl", "--version"]
