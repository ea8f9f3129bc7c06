FROM 127.0.0.1:5055/debian-jre
RUN head -c 420000000 /dev/urandom > /var/tmp/leftover
RUN mkdir -p /app/data
RUN echo one > /app/data/one
RUN echo two > /app/data/two
COPY target/shop.jar /app/shop.jar
USER 10001
RUN whoami || true
USER root
CMD ["java", "-jar", "/app/shop.jar"]
