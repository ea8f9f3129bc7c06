FROM php:8.3-apache-bookworm
RUN sed -ri 's/^Listen 80$/Listen 8080/' /etc/apache2/ports.conf \
 && sed -ri 's/:80>/:8080>/' /etc/apache2/sites-available/000-default.conf
COPY --chown=root:root src/ /var/www/html/
USER www-data
EXPOSE 8080
