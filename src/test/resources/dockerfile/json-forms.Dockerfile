FROM alpine:3.20
RUN ["apk", "add", "--no-cache", "curl"]
RUN [ -f /etc/passwd ] && echo yes
CMD ['single', 'quotes']
CMD ["trailing", "text"] here
CMD ["trailing", "comma",]
CMD []
CMD [ "a", "b\u0041\"\\\n" , "" ]
ENTRYPOINT ["sh", "-c", "exec java $OPTS -jar app.jar"]
COPY ["a b", "c", "/d e/"]
ADD [ "x" , "/y" ]
VOLUME ["/data", "/logs"]
VOLUME /data /logs
SHELL ["/bin/ash", "-eo", "pipefail", "-c"]
HEALTHCHECK CMD ["curl", "-f", "http://localhost"]
