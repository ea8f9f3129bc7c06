FROM nats:2.10-scratch
COPY nats.conf /etc/nats/nats.conf
ENTRYPOINT ["/nats-server", "-c", "/etc/nats/nats.conf"]
