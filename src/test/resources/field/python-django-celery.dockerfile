FROM python:3.12-slim
RUN apt-get update \
 && apt-get install -y --no-install-recommends libpq5 gettext \
 && apt-get clean \
 && rm -rf /var/lib/apt/lists/*
RUN groupadd -r celery && useradd -r -g celery celery
COPY requirements/ /requirements/
RUN pip install --no-cache-dir -r /requirements/production.txt
COPY --chown=celery:celery shop /app/shop
COPY --chmod=755 docker/entrypoint.sh /entrypoint.sh
WORKDIR /app
USER celery
ENTRYPOINT ["/entrypoint.sh"]
CMD ["celery", "-A", "shop", "worker", "-l", "INFO"]
