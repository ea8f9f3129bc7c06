# syntax=docker/dockerfile:1.7
# The images of the shop, one target each.
ARG REGISTRY=registry.example.org
ARG JAVA=21

FROM ${REGISTRY}/build/maven:3.9-${JAVA} AS build-0
ARG MODULE=service-0
WORKDIR /src/$MODULE
COPY --parents pom.xml */pom.xml ./
RUN --mount=type=cache,target=/root/.m2,sharing=locked \
    --mount=type=secret,id=settings,target=/root/.m2/settings.xml \
    mvn -B -q -pl "$MODULE" -am dependency:go-offline
COPY service-0/ ./
RUN --mount=type=cache,target=/root/.m2 set -eu; \
    # tests ran before
    mvn -B -o -q package -DskipTests && \
    for jar in target/*-0.jar; do \
      unzip -q "$jar" -d /out/"$(basename "${jar%.jar}")"; \
    done; \
    find /out -name "*.md" -exec rm -f {} + || true

FROM ${REGISTRY}/run/jre:${JAVA} AS service-0
LABEL org.opencontainers.image.title="service 0" \
      org.opencontainers.image.version='1.0.0'
ENV APP_HOME=/srv/service-0 JAVA_TOOL_OPTIONS="-XX:+ExitOnOutOfMemoryError"
WORKDIR ${APP_HOME}
COPY --from=build-0 --chown=1000:1000 /out ./
EXPOSE 8080
USER 1000:1000
HEALTHCHECK --interval=30s CMD curl -fs http://localhost:8080/health || exit 1
ENTRYPOINT ["/entrypoint.sh"]
CMD ["org.example.service0.Main", "--port", "8080"]
