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
