FROM alpine:3.18
     ^ user-missing
RUN apk update && apk add openjdk17-jre
                  ^ apk-cache-left
COPY app.jar /
CMD ["java", "-jar", "/app.jar"]
