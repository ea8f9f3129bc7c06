# syntax=docker/dockerfile:1
ARG JAVA=21
ARG REGISTRY=docker.io

FROM ${REGISTRY}/library/maven:3.9-eclipse-temurin-${JAVA} AS build
WORKDIR /src
COPY pom.xml ./
RUN --mount=type=cache,target=/root/.m2 mvn -B -q dependency:go-offline
COPY src ./src
RUN --mount=type=cache,target=/root/.m2 \
    mvn -B -q package -DskipTests \
    && java -Djarmode=tools -jar target/app.jar extract --layers --destination out

FROM eclipse-temurin:${JAVA}-jre AS runtime
ARG VERSION=${project.version}
LABEL org.opencontainers.image.version="$VERSION" \
      org.opencontainers.image.title='shop'
ENV JAVA_TOOL_OPTIONS="-XX:MaxRAMPercentage=75" APP_HOME=/app
WORKDIR $APP_HOME
RUN groupadd -r app && useradd -r -g app app
COPY --from=build --chown=app:app /src/out/ ./
EXPOSE 8080
USER app
HEALTHCHECK --interval=30s --timeout=3s CMD curl -f http://localhost:8080/health || exit 1
ENTRYPOINT ["java", "-jar", "app.jar"]
