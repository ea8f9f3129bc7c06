FROM quay.io/strimzi/kafka:0.44.0-kafka-3.8.0
USER root:root
COPY ./my-plugins/ /opt/kafka/plugins/
USER 1001
