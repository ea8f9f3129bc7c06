FROM perl:5.40-slim
ENV MOJO_MODE=production
RUN cpanm --notest Mojolicious@9.39 && rm -rf /root/.cpanm
WORKDIR /opt/web
COPY web.pl .
USER 1000
CMD ["hypnotoad", "-f", "web.pl"]
