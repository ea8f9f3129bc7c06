ARG V=1
FROM h5/bb:1
ARG A=1
RUN echo $A > /L4
ARG B
ARG V
RUN echo "$A $B $V" > /L7
ARG C="x y"
COPY a /L9
RUN echo $C > /L10
ENV D=$C
WORKDIR /L12
RUN echo > /L13
