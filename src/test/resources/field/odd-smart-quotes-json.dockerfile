FROM alpine:3.22
RUN adduser -D -u 1000 app
USER 1000
COPY serve.sh /
CMD ['/serve.sh', '-p', '8080']
    ^ exec-form-malformed
