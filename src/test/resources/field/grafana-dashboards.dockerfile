FROM grafana/grafana-oss:11.3.1
ENV GF_INSTALL_PLUGINS=grafana-piechart-panel
COPY provisioning/ /etc/grafana/provisioning/
COPY dashboards/ /var/lib/grafana/dashboards/
