FROM php:8.2-fpm
     ^ user-missing
RUN apt-get update && apt-get install -y git unzip libzip-dev \
    ^ apt-lists-left
    && docker-php-ext-install zip
COPY --from=composer:latest /usr/bin/composer /usr/bin/composer
            ^ base-image-tag-floating
WORKDIR /srv/app
COPY composer.json composer.lock symfony.lock ./
RUN composer install --no-dev --optimize-autoloader
COPY . .
     ^ whole-context-copied
