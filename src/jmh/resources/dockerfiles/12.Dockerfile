FROM postgres:17
ENV POSTGRES_DB=shop POSTGRES_USER=shop
COPY --chmod=0644 db/*.sql /docker-entrypoint-initdb.d/
RUN set -eux; for f in /docker-entrypoint-initdb.d/*.sql; do test -s "$f" || { echo "empty: $f" >&2; exit 1; }; done
VOLUME /var/lib/postgresql/data
STOPSIGNAL SIGINT
HEALTHCHECK --interval=5s --retries=5 CMD pg_isready -U shop
