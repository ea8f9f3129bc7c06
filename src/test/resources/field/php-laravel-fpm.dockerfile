FROM composer:2.8 AS vendor
WORKDIR /app
COPY composer.json composer.lock ./
RUN composer install --no-dev --no-interaction --no-scripts --prefer-dist

FROM php:8.3-fpm-alpine
RUN apk add --no-cache libpng icu-libs \
 && apk add --no-cache --virtual .build-deps $PHPIZE_DEPS icu-dev libpng-dev \
 && docker-php-ext-install -j"$(nproc)" intl gd opcache \
 && apk del .build-deps
COPY docker/php.ini $PHP_INI_DIR/conf.d/app.ini
COPY --from=vendor /app/vendor /var/www/html/vendor
COPY app /var/www/html/app
COPY public /var/www/html/public
USER www-data
