FROM postgres:15-alpine
ENV POSTGRES_USER=demo
ENV POSTGRES_PASSWORD=demo4711
    ^ secret-named-variable
ENV POSTGRES_DB=demo
ADD schema.sql /docker-entrypoint-initdb.d/
^ add-instead-of-copy
