FROM php:7.4-cli
     ^ user-missing
RUN curl -sS https://getcomposer.org/installer | php -- --install-dir=/usr/local/bin --filename=composer
    ^ download-piped-to-interpreter
    ^ pipe-without-pipefail
WORKDIR /app
COPY composer.* ./
RUN composer install
COPY bin bin
CMD ["php", "bin/console", "work"]
