FROM amazonlinux:2
RUN yum install -y java-17-amazon-corretto-headless shadow-utils \
 && yum clean all \
 && rm -rf /var/cache/yum \
 && useradd -u 1001 app
USER 1001
COPY target/worker.jar /opt/worker.jar
CMD ["java", "-jar", "/opt/worker.jar"]
