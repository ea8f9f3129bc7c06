FROM traefik:v3.2
COPY traefik.yml /etc/traefik/
COPY dynamic/ /etc/traefik/dynamic/
