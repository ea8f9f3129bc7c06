FROM prom/prometheus:v2.55.1
COPY prometheus.yml /etc/prometheus/prometheus.yml
COPY rules/*.yml /etc/prometheus/rules/
