FROM eclipse-temurin:17-jre
     ^ user-missing
ARG KAFKA_VERSION=3.8.1
ARG SCALA_VERSION=2.13
RUN wget -q https://archive.apache.org/dist/kafka/${KAFKA_VERSION}/kafka_${SCALA_VERSION}-${KAFKA_VERSION}.tgz -O /tmp/kafka.tgz \
    ^ download-not-verified
 && tar xfz /tmp/kafka.tgz -C /opt && rm /tmp/kafka.tgz \
 && ln -s /opt/kafka_${SCALA_VERSION}-${KAFKA_VERSION} /opt/kafka
COPY start-kafka.sh /usr/bin/
EXPOSE 9092
CMD ["start-kafka.sh"]
