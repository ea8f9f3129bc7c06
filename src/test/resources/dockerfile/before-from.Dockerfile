ARG A=alpine
ENV B=1
RUN echo early
ARG C=$A:3
FROM $C
FROM $B
