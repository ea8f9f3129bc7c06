FROM rabbitmq:4.0-management
RUN rabbitmq-plugins enable --offline rabbitmq_prometheus rabbitmq_shovel
COPY rabbitmq.conf definitions.json /etc/rabbitmq/
