FROM debian:12-slim
     ^ user-missing
LABEL org.opencontainers.image.created="2024-13-01 10:00"
                                       ^ label-not-rfc3339
RUN apt-get update && apt-get dist-upgrade -y \
                      ^ distribution-upgrade
 && apt-get install -y --no-install-recommends ca-certificates \
 && rm -rf /var/lib/apt/lists/*
RUN find / -xdev -perm /6000 -type f -exec chmod a-s {} + \
 && rm -rf /usr/share/doc /usr/share/man
COPY corp-ca.crt /usr/local/share/ca-certificates/
RUN update-ca-certificates
