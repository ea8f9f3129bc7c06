FROM cgr.dev/chainguard/wolfi-base:latest
     ^ base-image-tag-floating
RUN apk add --no-cache openjdk-21-default-jvm~21 glibc-locale-en
COPY target/app.jar /app/app.jar
USER nonroot
ENTRYPOINT ["java", "-jar", "/app/app.jar"]
