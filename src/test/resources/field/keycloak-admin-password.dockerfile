FROM quay.io/keycloak/keycloak:24.0
ENV KEYCLOAK_ADMIN=admin
ENV KEYCLOAK_ADMIN_PASSWORD=Zu-Hause-42
    ^ secret-named-variable
ENTRYPOINT ["/opt/keycloak/bin/kc.sh"]
CMD ["start-dev"]
