FROM alpine:3.22
     ^ user-missing
RUN apk add --no-cache openssh && ssh-keygen -A
RUN adduser -D -s /bin/ash jump && passwd -u jump
COPY --chown=jump authorized_keys /home/jump/.ssh/
EXPOSE 22/tcp
       ^ administration-port-exposed
CMD ["/usr/sbin/sshd", "-D", "-e"]
