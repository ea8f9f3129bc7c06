FROM quay.io/keycloak/keycloak:26.0.5 AS builder
ENV KC_HEALTH_ENABLED=true
ENV KC_METRICS_ENABLED=true
ENV KC_DB=postgres
WORKDIR /opt/keycloak
COPY --chown=keycloak:keycloak target/acme-providers.jar providers/
RUN keytool -genkeypair -storepass password -storetype PKCS12 -keyalg RSA -keysize 2048 -dname "CN=server" -alias server -ext "SAN:c=DNS:localhost,IP:127.0.0.1" -keystore conf/server.keystore
RUN /opt/keycloak/bin/kc.sh build

FROM quay.io/keycloak/keycloak:26.0.5
COPY --from=builder /opt/keycloak/ /opt/keycloak/
ENV KC_DB_URL=jdbc:postgresql://db/keycloak
ENV KC_DB_USERNAME=keycloak
ENV KC_HOSTNAME=sso.example.com
ENTRYPOINT ["/opt/keycloak/bin/kc.sh", "start", "--optimized"]
