FROM docker.elastic.co/elasticsearch/elasticsearch:8.15.3
RUN bin/elasticsearch-plugin install --batch analysis-icu
RUN echo "Zk8v2Lq9xT4w" | bin/elasticsearch-keystore add --stdin s3.client.default.secret_key
          ^ credential-in-command
COPY --chown=elasticsearch:root elasticsearch.yml config/
