FROM
FROM a b c
FROM alpine AS 1st
FORM alpine
COPY
COPY a
COPY a <<EOF
x
EOF
ENV
ENV A
ENV A=1 B
ENV =1
LABEL
ARG
ARG =x
USER
WORKDIR
EXPOSE
VOLUME
VOLUME [""]
STOPSIGNAL
MAINTAINER
RUN
SHELL /bin/bash -c
SHELL []
CMD ["a", 1]
ENTRYPOINT [["a"]]
HEALTHCHECK
HEALTHCHECK CMD
HEALTHCHECK NONE x
HEALTHCHECK TEST x
HEALTHCHECK --interval=soon --retries=-1 CMD x
ONBUILD
ONBUILD ONBUILD RUN x
ONBUILD FROM x
ONBUILD COPY x
COPY --form=x --link=maybe --chown a b
COPY --chmod=1 --chmod=2 a b
RUN --mount x
RUN --mount=type=cach,targte=/x,from,ro=maybe make
COPY "C:/Program Files" .
LABEL a=${b c=${d^^} e="${f"
apt-get install -y curl
ENV A="never closed
\
RUN cat <<END <<NEVER
END
