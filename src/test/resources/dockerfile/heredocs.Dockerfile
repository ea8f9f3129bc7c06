FROM debian:12
RUN <<EOF
set -e
apt-get update
apt-get install -y curl
EOF
RUN <<-'END TAG' bash -eux
	echo "$HOME"
	END TAG
RUN cat <<A > /a && cat <<\B > /b
in a $x
A
in b
B
COPY <<one <<"two" /dest/
first
one
second
two
ADD --chmod=644 <<x.conf /etc/x.conf
key = ${value}
x.conf
RUN <<PY
#!/usr/bin/env python3
print("FROM nothing")
PY
RUN python3 <<PY
print("hello")
PY
ONBUILD RUN <<EOF
make
EOF
RUN echo \
  <<EOF cat
body
EOF
RUN echo "<<EOF" '<<EOF' \<<EOF <<<EOF
USER app
