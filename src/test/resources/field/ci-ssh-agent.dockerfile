FROM ubuntu:24.04
     ^ user-missing
RUN apt-get update && apt-get install -y --no-install-recommends openssh-server openjdk-21-jre-headless \
 && rm -rf /var/lib/apt/lists/*
RUN useradd -m -s /bin/bash jenkins && echo 'jenkins:jenkins' | chpasswd
                                                                ^ password-set-at-build
RUN mkdir /run/sshd
EXPOSE 22
       ^ administration-port-exposed
CMD ["/usr/sbin/sshd", "-D"]
