FROM payara/server-full:6.2024.10-jdk17
COPY --chown=payara:payara post-boot-commands.asadmin $CONFIG_DIR/post-boot-commands.asadmin
COPY target/shop.war $DEPLOY_DIR
