from debian:12-slim
     ^ user-missing
env LANG C.UTF-8
run apt-get update \
    && apt-get -y install --no-install-recommends tor \
    && rm -rf /var/lib/apt/lists/*
copy torrc /etc/tor/torrc
expose 9050
cmd ["tor"]
