FROM tomcat:10.1-jdk21
RUN rm -rf /usr/local/tomcat/webapps/* && \
    sed -i 's/port="8005"/port="-1"/' conf/server.xml
ADD target/shop.war /usr/local/tomcat/webapps/ROOT.war
ENV CATALINA_OPTS="-Xmx512m -Djava.security.egd=file:/dev/./urandom"
EXPOSE 8080/tcp
CMD catalina.sh run
