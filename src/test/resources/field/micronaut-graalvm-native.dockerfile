FROM ghcr.io/graalvm/native-image-community:21 AS graalvm
WORKDIR /home/app
COPY classes /home/app/classes
COPY dependency/* /home/app/libs/
RUN native-image -H:Class=com.acme.Application -H:Name=application --no-fallback -cp "/home/app/libs/*:/home/app/classes/"

FROM cgr.dev/chainguard/wolfi-base:latest
     ^ base-image-tag-floating
EXPOSE 8080
COPY --from=graalvm /home/app/application /app/application
ENTRYPOINT ["/app/application", "-Xmx68m"]
