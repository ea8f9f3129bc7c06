# syntax=docker/dockerfile:1
FROM alpine:3.22
RUN <<EOF
apk add --no-cache jq curl
^ heredoc-without-errexit
mkdir -p /srv/data
chown nobody /srv/data
EOF
USER nobody
CMD ["/bin/sh"]
