FROM cassandra:4.1
ENV JMX_EXPORTER_VERSION=1.0.1
RUN apt-get update && apt-get -y install --no-install-recommends curl \
    && curl -fsSL https://repo1.maven.org/maven2/io/prometheus/jmx/jmx_prometheus_javaagent/${JMX_EXPORTER_VERSION}/jmx_prometheus_javaagent-${JMX_EXPORTER_VERSION}.jar -o /opt/jmx.jar \
    && apt-get purge -y curl && rm -rf /var/lib/apt/lists/*
COPY jmx.yaml /etc/cassandra/jmx.yaml
