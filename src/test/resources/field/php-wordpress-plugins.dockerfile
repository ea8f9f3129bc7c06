FROM wordpress:6.7-php8.3-apache
COPY wp-content/themes/acme /usr/src/wordpress/wp-content/themes/acme
COPY uploads.ini /usr/local/etc/php/conf.d/uploads.ini
