FROM debian:12

RUN apt-get update \
# a comment does not end it
    && apt-get install -y \
       curl \

       # nor does a blank line
       git \  	
    && rm -rf /var/lib/apt/lists/*

RUN echo one\
two \\
ENV A=1 \
    # between
    B="x \
y"
   CMD echo hello \
