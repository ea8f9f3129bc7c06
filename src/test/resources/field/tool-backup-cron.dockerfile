FROM alpine:3.22
     ^ user-missing
RUN apk add --no-cache postgresql17-client tzdata
COPY backup.sh /usr/local/bin/backup.sh
RUN echo '0 2 * * * /usr/local/bin/backup.sh' > /etc/crontabs/root
CMD ["crond", "-f", "-l", "8"]
