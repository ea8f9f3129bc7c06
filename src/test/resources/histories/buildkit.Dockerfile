ARG TAG=1
FROM origin5/base:${TAG} AS base
ARG VERSION=1
ARG NODEF
ARG UNUSED=foo
ENV A=b C="d e"
ENV OLD style value
RUN echo one > /one && \
    # a comment
    echo two \

    && echo three
RUN ["/bin/sh", "-c", "echo exec $A"]
WORKDIR /app
WORKDIR sub
COPY a.txt b.txt ./
COPY --chown=1:1 a.txt /owned
ADD a.tar.gz /unpacked/
COPY $A.txt /x
COPY ["a.txt", "/with space/"]
LABEL x="y z" w=v
EXPOSE 8080 53/udp
VOLUME /data
VOLUME ["/v2", "/v3"]
USER 1000:1000
HEALTHCHECK --interval=5s --timeout=3s CMD echo ok
STOPSIGNAL SIGTERM
SHELL ["/bin/sh", "-ec"]
RUN echo after shell $VERSION "quoted  spaces" 'x'
ENTRYPOINT exec top
CMD ["a", "b"]
ONBUILD RUN echo hi
MAINTAINER me
FROM base
USER root
COPY --from=base /one /copied
RUN echo same
RUN echo same
RUN	echo tab	end && \
	echo second
COPY --link a.txt /linked
COPY --chmod=644 a.txt /moded
RUN --mount=type=cache,target=/c echo mounted
RUN <<EOF
echo heredoc
# comment
echo two
EOF
RUN <<FILE cat > /x
echo heredoc
FILE
RUN <<EOF
#!/bin/sh
echo shebang
EOF
COPY <<EOF /here.txt
text $A
EOF
ADD <<"EOF" <<E2 /dir/
text $A
EOF
second
E2
COPY nothing* a.txt /y
WORKDIR /
WORKDIR /made
WORKDIR /made
