FROM php:8.3-apache
     ^ user-missing
RUN docker-php-ext-install pdo_mysql mysqli && a2enmod rewrite
COPY public/ /var/www/html/
EXPOSE 80
