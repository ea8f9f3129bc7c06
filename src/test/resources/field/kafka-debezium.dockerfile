FROM quay.io/debezium/connect:3.0
ENV KAFKA_CONNECT_JDBC_DIR=$KAFKA_CONNECT_PLUGINS_DIR/kafka-connect-jdbc
RUN mkdir $KAFKA_CONNECT_JDBC_DIR
COPY --chown=kafka:kafka target/transforms.jar $KAFKA_CONNECT_JDBC_DIR/
