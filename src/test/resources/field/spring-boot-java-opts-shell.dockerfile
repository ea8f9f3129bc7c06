FROM openjdk:17-jdk-slim
     ^ user-missing
VOLUME /tmp
MAINTAINER Platform Team <platform@example.com>
^ maintainer-instruction
ADD target/billing-service.jar app.jar
                               ^ copy-relative-without-workdir
^ add-instead-of-copy
ENV JAVA_OPTS="-Xms256m -Xmx512m"
EXPOSE 8080
ENTRYPOINT java $JAVA_OPTS -jar /app.jar
           ^ start-command-shell-form
