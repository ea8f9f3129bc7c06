FROM sbtscala/scala-sbt:eclipse-temurin-21.0.5_11_1.10.6_3.5.2 AS build
WORKDIR /src
COPY build.sbt ./
COPY project ./project
RUN sbt update
COPY . .
RUN sbt "set test in assembly := {}" assembly

FROM eclipse-temurin:21-jre
RUN groupadd --system --gid 999 app \
 && useradd --system --uid 999 --gid app --no-create-home app
COPY --from=build /src/target/scala-3.5.2/pipeline-assembly.jar /opt/pipeline.jar
USER 999:999
ENTRYPOINT ["java", "-XX:+UseZGC", "-jar", "/opt/pipeline.jar"]
