FROM php:8.3-fpm-alpine
RUN apk add --no-cache icu-libs libzip \
 && apk add --no-cache --virtual .build-deps $PHPIZE_DEPS icu-dev libzip-dev \
 && docker-php-ext-install -j"$(nproc)" intl opcache pdo_mysql zip \
 && pecl install apcu-5.1.24 \
 && docker-php-ext-enable apcu \
 && apk del .build-deps
COPY docker/php.ini /usr/local/etc/php/conf.d/app.ini
WORKDIR /var/www/html
COPY --chown=www-data:www-data . .
                               ^ whole-context-copied
USER www-data
EXPOSE 9000
CMD ["php-fpm"]
