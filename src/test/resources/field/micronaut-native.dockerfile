FROM ghcr.io/graalvm/native-image-community:21-ol9 AS graalvm
WORKDIR /home/app
COPY target/classes classes
COPY target/dependency lib
RUN native-image -cp "classes:lib/*" --no-fallback -o application example.Application

FROM cgr.dev/chainguard/wolfi-base:latest
     ^ base-image-tag-floating
RUN apk add --no-cache libstdc++
WORKDIR /home/app
COPY --from=graalvm /home/app/application application
USER nonroot
ENTRYPOINT ["./application"]
