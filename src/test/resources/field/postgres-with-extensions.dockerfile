FROM postgres:17-bookworm
RUN apt-get update \
 && apt-get install -y --no-install-recommends postgresql-17-pgvector postgresql-17-cron \
 && rm -rf /var/lib/apt/lists/*
COPY --chmod=0755 init-extensions.sh /docker-entrypoint-initdb.d/10-extensions.sh
