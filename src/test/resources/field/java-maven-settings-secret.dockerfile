# syntax=docker/dockerfile:1.7
FROM maven:3.9-amazoncorretto-21 AS build
WORKDIR /build
COPY pom.xml ./
COPY src ./src
RUN --mount=type=secret,id=settings,target=/root/.m2/settings.xml \
    --mount=type=cache,target=/root/.m2/repository \
    mvn -B -s /root/.m2/settings.xml package

FROM amazoncorretto:21-al2023-headless
COPY --from=build /build/target/ledger.jar /app/
USER 1000:1000
ENTRYPOINT ["java", "-jar", "/app/ledger.jar"]
