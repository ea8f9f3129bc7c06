FROM apache/activemq-artemis:2.38.0
COPY --chown=artemis:artemis etc-override/ /var/lib/artemis-instance/etc-override/
EXPOSE 61616 8161
