ARG BASE=eclipse-temurin
ARG TAG=21-jre-alpine@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef
FROM ${BASE}:${TAG} AS extract
WORKDIR /x
ARG JAR=target/*.jar
COPY ${JAR} app.jar
RUN java -Djarmode=tools -jar app.jar extract --layers --launcher
FROM ${BASE}:${TAG}
WORKDIR /app
COPY --from=extract /x/app/dependencies/ ./
COPY --from=extract /x/app/spring-boot-loader/ ./
COPY --from=extract /x/app/snapshot-dependencies/ ./
COPY --from=extract /x/app/application/ ./
USER nobody
ENTRYPOINT ["java", "org.springframework.boot.loader.launch.JarLauncher"]
