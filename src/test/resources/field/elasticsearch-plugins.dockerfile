FROM docker.elastic.co/elasticsearch/elasticsearch:8.16.1
RUN bin/elasticsearch-plugin install --batch analysis-icu analysis-kuromoji
COPY --chown=elasticsearch:root synonyms.txt config/analysis/synonyms.txt
