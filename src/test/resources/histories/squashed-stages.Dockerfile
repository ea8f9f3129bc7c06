FROM h5/bb:1 AS build
RUN echo > /L2
WORKDIR /L3
FROM build AS mid
COPY a /L5
ENV M=1
FROM h5/bb:1 AS other
RUN echo > /x-other
FROM mid
COPY --from=other /x-other /L10
COPY --from=0 /L2 /L11
RUN echo > /L12
USER 1000
