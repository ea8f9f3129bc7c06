FROM registry.example.org/base/quarkus:3
ARG VERSION=${project.version}
LABEL org.opencontainers.image.version="$VERSION" \
      org.opencontainers.image.source="https://example.org/shop"
COPY --chown=185 target/quarkus-app/lib/ /deployments/lib/
COPY --chown=185 target/quarkus-app/*.jar /deployments/
COPY --chown=185 target/quarkus-app/app/ /deployments/app/
COPY --chown=185 target/quarkus-app/quarkus/ /deployments/quarkus/
EXPOSE 8080
USER 185
ENV JAVA_OPTS_APPEND="-Dquarkus.http.host=0.0.0.0" JAVA_APP_JAR="/deployments/quarkus-run.jar"
