# syntax=docker/dockerfile:1
FROM alpine:3.21
RUN apk add --no-cache tini su-exec
COPY <<EOF /entrypoint.sh
#!/bin/sh
set -e
exec su-exec app "$@"
EOF
RUN <<EOF
chmod 755 /entrypoint.sh
addgroup -S app
adduser -S -G app app
EOF
ENTRYPOINT ["/sbin/tini", "--", "/entrypoint.sh"]
CMD ["sleep", "infinity"]
