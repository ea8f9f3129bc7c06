FROM clojure:temurin-21-tools-deps-bookworm-slim AS build
WORKDIR /usr/src/app
COPY deps.edn .
RUN clojure -P
COPY src src
COPY build.clj .
RUN clojure -T:build uber

FROM gcr.io/distroless/java21-debian12:nonroot
COPY --from=build /usr/src/app/target/app.jar /app.jar
CMD ["/app.jar"]
