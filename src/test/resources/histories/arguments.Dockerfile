FROM origin5/base:1
ARG DIR=/d
ARG V
ENV W=$V/x
LABEL l=$V
WORKDIR $DIR
WORKDIR rel/../other
COPY a.txt $DIR/$V/
RUN echo $V
USER $V
VOLUME $DIR
CMD echo $V
