# check=skip=all;fatal=true
FROM a
STOPSIGNAL SIGTREM
STOPSIGNAL ${S}x
STOPSIGNAL sigrtmin+3
STOPSIGNAL 0
HEALTHCHECK --interval=-5s --timeout=100us --start-period=0s --start-interval=1.5s CMD a
COPY --chmod=888 a b
COPY --chmod=u=rwX,go-w a b
COPY --chmod=${M} a b
RUN --network=nome --security=secure a
RUN --mount=type=secret --mount=type=cache,target=/a,sharing=none,mode=9 --mount=type=secret,env=A a
COPY --from= a b
COPY a https://x/y git@x:y.git b
RUN --network= --mount= a
RUN --network=$N --network=${N} a
RUN --mount=target=/,size=1,,uid=x a
RUN --mount=type=secret,id=a,from=b,required --mount=type=${T},size=1 a
RUN --mount=type=tmpfs,target=/a,size=64q --mount=type=cache,target=b,uid=1,mode=0755 a
ADD --checksum=sha256:12 https://x/y b
ONBUILD --x RUN a
STOPSIGNAL RTMIN+15
STOPSIGNAL RTMIN+16
COPY <<A <<'B' <<\C /a/
it's ${a^^}
A
${b
B
${project.version} ${c
C
COPY <<EOF /a
it's \${a and "${b:?c}
EOF
FROM --platform=linux-amd64 a
FROM --platform=$P a
FROM --platform=linux/amd64/v2 a
