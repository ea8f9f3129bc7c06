FROM quay.io/keycloak/keycloak:26.0 AS builder
ENV KC_HEALTH_ENABLED=true KC_METRICS_ENABLED=true KC_DB=postgres
COPY --chown=keycloak:keycloak target/theme.jar /opt/keycloak/providers/
RUN /opt/keycloak/bin/kc.sh build

FROM quay.io/keycloak/keycloak:26.0
COPY --from=builder /opt/keycloak/ /opt/keycloak/
ENV KC_DB_USERNAME=keycloak KC_HOSTNAME=id.example.com
ENTRYPOINT ["/opt/keycloak/bin/kc.sh", "start", "--optimized"]
