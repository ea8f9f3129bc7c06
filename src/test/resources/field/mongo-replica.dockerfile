FROM mongo:7.0
COPY --chown=mongodb:mongodb --chmod=0400 keyfile.placeholder /etc/mongo/keyfile
COPY rs-init.js /docker-entrypoint-initdb.d/
CMD ["mongod", "--replSet", "rs0", "--bind_ip_all", "--keyFile", "/etc/mongo/keyfile"]
