FROM h5/bb:1
RUN <<EOF
echo 1 > /2

  # kept
echo 2
EOF
COPY <<CONF /8
folder $HOME
CONF
COPY <<ONE a <<TWO /11/
1
ONE
2
TWO
RUN cat <<ONE <<TWO > /16
1
ONE
2
TWO
RUN --mount=type=cache,target=/root/.m2 <<-EOF sh
	echo > /21
	EOF
RUN echo > /24
