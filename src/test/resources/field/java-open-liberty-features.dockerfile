FROM icr.io/appcafe/open-liberty:24.0.0.10-kernel-slim-java17-openj9-ubi-minimal
COPY --chown=1001:0 src/main/liberty/config/ /config/
RUN features.sh
COPY --chown=1001:0 target/shop.war /config/apps/
RUN configure.sh
