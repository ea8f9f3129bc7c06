FROM maven:3.9-eclipse-temurin-17 AS build
ARG NEXUS_PASSWORD
    ^ secret-named-variable
COPY settings.xml /root/.m2/settings.xml
COPY pom.xml /build/
COPY src /build/src
RUN mvn -B -f /build/pom.xml package

FROM eclipse-temurin:17-jre
COPY --from=build /build/target/batch.jar /batch/batch.jar
USER 1001
CMD ["java", "-jar", "/batch/batch.jar"]
