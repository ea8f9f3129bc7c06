# BASE is written in by .ci/run: the digest is only known once the base was pushed.
FROM BASE
RUN useradd --system --uid 10001 shop
WORKDIR /app
COPY target/shop.jar /app/shop.jar
USER 10001
ENTRYPOINT ["java", "-jar", "/app/shop.jar"]
