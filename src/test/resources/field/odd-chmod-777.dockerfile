FROM php:8.3-cli
     ^ user-missing
WORKDIR /srv
COPY bin/ bin/
RUN mkdir -p var/cache && chmod -R 777 var
                                   ^ world-writable-permission
CMD ["php", "bin/console"]
