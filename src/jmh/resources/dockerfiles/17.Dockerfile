FROM amazoncorretto:21 AS jre
RUN jlink --add-modules "$(jdeps --ignore-missing-deps --print-module-deps --multi-release 21 -q app.jar 2>/dev/null || echo java.base)" \
      --strip-debug --no-man-pages --no-header-files --compress=zip-6 --output /jre
FROM debian:bookworm-slim
ENV JAVA_HOME=/jre PATH="/jre/bin:${PATH}"
COPY --from=jre /jre /jre
COPY --link --exclude=*.md app/ /app/
RUN --network=none groupadd --gid 1000 app && useradd --uid 1000 --gid app --no-create-home app
USER app:app
EXPOSE 8080 8443/tcp 9000/udp
HEALTHCHECK CMD ["curl", "-f", "http://localhost:8080/q/health"]
ENTRYPOINT ["java"]
CMD ["-jar", "/app/app.jar"]
