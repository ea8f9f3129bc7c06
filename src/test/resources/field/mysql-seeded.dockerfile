FROM mysql:8.4
ENV MYSQL_ROOT_PASSWORD_FILE=/run/secrets/mysql-root MYSQL_DATABASE=shop
COPY conf.d/utf8.cnf /etc/mysql/conf.d/
COPY dump/ /docker-entrypoint-initdb.d/
