FROM icr.io/appcafe/open-liberty:25.0.0.1-kernel-slim-java21-openj9-ubi-minimal
COPY --chown=1001:0 src/main/liberty/config/server.xml /config/
RUN features.sh
COPY --chown=1001:0 target/*.war /config/apps/
ENV WLP_LOGGING_CONSOLE_FORMAT=JSON
RUN configure.sh
