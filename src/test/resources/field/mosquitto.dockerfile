FROM eclipse-mosquitto:2.0.20
COPY mosquitto.conf acl.conf /mosquitto/config/
EXPOSE 1883 8883
