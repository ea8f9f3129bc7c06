FROM maven:3.9-eclipse-temurin-17 AS build
WORKDIR /src
COPY pom.xml .
RUN mvn -B -q dependency:go-offline
COPY src src
RUN mvn -B -q package -DskipTests

FROM flink:1.20-scala_2.12-java17
RUN mkdir -p /opt/flink/usrlib /opt/flink/plugins/s3 \
 && cp /opt/flink/opt/flink-s3-fs-presto-*.jar /opt/flink/plugins/s3/
COPY --from=build /src/target/job.jar /opt/flink/usrlib/job.jar
