FROM debian:12-slim
RUN apt-get update && apt-get install -y --no-install-recommends openjdk-17-jre-headless && rm -rf /var/lib/apt/lists/*
ENV APP_HOME=/opt/app
COPY target/app.jar $APPHOME/app.jar
                    ^ variable-undefined
WORKDIR $APP_HOME
USER 1000
CMD ["java", "-jar", "app.jar"]
