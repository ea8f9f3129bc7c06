# ---------------------------------------------------------------------
#  Acme statement renderer
#  NOTE: keep the fonts in step with the print shop!
# ---------------------------------------------------------------------

FROM    eclipse-temurin:21-jre-jammy

# fonts
RUN     apt-get update \
     && apt-get install -y --no-install-recommends fontconfig fonts-dejavu-core \
     && rm -rf /var/lib/apt/lists/*

COPY    target/render.jar      /opt/render/
COPY    fonts/                 /usr/share/fonts/acme/

USER    2000:2000

#EXPOSE 8080
CMD     [ "java", \
          "-Djava.awt.headless=true", \
          "-jar", "/opt/render/render.jar" ]
