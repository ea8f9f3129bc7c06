FROM quay.io/wildfly/wildfly:34.0.0.Final-jdk17
COPY --chown=jboss:0 postgresql-42.7.4.jar /tmp/
COPY configure.cli /tmp/
RUN /opt/jboss/wildfly/bin/jboss-cli.sh --file=/tmp/configure.cli \
 && /opt/jboss/wildfly/bin/add-user.sh -u admin -p Adm1n#2024 --silent \
                                                   ^ credential-in-command
 && rm -rf /opt/jboss/wildfly/standalone/configuration/standalone_xml_history
COPY target/shop.war /opt/jboss/wildfly/standalone/deployments/
EXPOSE 8080 9990
CMD ["/opt/jboss/wildfly/bin/standalone.sh", "-b", "0.0.0.0", "-bmanagement", "0.0.0.0"]
