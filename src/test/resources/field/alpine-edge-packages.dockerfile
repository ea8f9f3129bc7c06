FROM alpine:3.22
     ^ user-missing
RUN echo "@testing https://dl-cdn.alpinelinux.org/alpine/edge/testing" >> /etc/apk/repositories
RUN apk add --update --no-cache hub@testing bash
COPY run.sh /
CMD ["/run.sh"]
