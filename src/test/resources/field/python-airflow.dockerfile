FROM apache/airflow:2.10.3-python3.12
USER root
RUN apt-get update \
  && apt-get install -y --no-install-recommends build-essential \
  && apt-get autoremove -yqq --purge \
  && apt-get clean \
  && rm -rf /var/lib/apt/lists/*
USER airflow
COPY --chown=airflow:root dags/ /opt/airflow/dags/
RUN pip install --no-cache-dir "apache-airflow==${AIRFLOW_VERSION}" lxml
