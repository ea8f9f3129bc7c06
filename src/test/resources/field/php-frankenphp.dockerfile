FROM dunglas/frankenphp:1.3-php8.3
RUN install-php-extensions pdo_pgsql intl zip opcache
ENV SERVER_NAME=:8080
COPY app /app
RUN useradd -u 10001 app && chown -R app:app /data/caddy /config/caddy
USER app
