FROM envoyproxy/envoy:v1.32-latest
COPY envoy.yaml /etc/envoy/envoy.yaml
RUN chmod go+r /etc/envoy/envoy.yaml
CMD ["-c", "/etc/envoy/envoy.yaml", "--log-level", "warn"]
