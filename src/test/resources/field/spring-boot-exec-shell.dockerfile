FROM amazoncorretto:21-alpine
RUN addgroup -g 1000 app && adduser -D -u 1000 -G app app
WORKDIR /opt/app
COPY --chown=root:root target/orders-*.jar orders.jar
USER 1000
ENV JAVA_OPTS=""
# exec, so that java is process 1 and sees SIGTERM
ENTRYPOINT ["sh", "-c", "exec java $JAVA_OPTS -jar orders.jar"]
