FROM payara/micro:6.2024.11-jdk21
COPY target/app.war $DEPLOY_DIR
CMD ["--deploymentDir", "/opt/payara/deployments", "--contextroot", "/"]
