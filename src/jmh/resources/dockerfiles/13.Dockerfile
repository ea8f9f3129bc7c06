FROM ubuntu
MAINTAINER someone@example.org
ENV DEBIAN_FRONTEND noninteractive
RUN apt-get update
RUN apt-get install -y openjdk-17-jdk wget curl vim sudo
RUN wget http://downloads.example.org/app.tar.gz && tar xzf app.tar.gz && cd app && ./configure && make && sudo make install
ADD https://example.org/config.json /etc/app/config.json
RUN chmod 777 /etc/app
EXPOSE 22 80
RUN cd /opt && curl -k https://example.org/install.sh | sh
ENTRYPOINT java -jar /app.jar
