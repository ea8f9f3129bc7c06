FROM h5/bb:1
# The cache of Maven, a file and a folder of the context, and nothing at all.
RUN --mount=type=cache,target=/root/.m2 echo > /2
RUN --mount=type=bind,source=a,target=/a \
    --mount=type=bind,target=/all,rw --mount=type=tmpfs,target=/t cat /a /all/a > /3
RUN --mount=type=bind,source=a,target=/a ["cp", "/a", "/6"]
ARG VERSION=1
RUN --mount=type=cache,target=/root/.m2 echo $VERSION > /8
COPY a /9
