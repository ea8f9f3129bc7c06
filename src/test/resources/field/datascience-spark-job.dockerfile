FROM apache/spark:3.5.3-scala2.12-java17-python3-ubuntu
USER root
RUN pip install --no-cache-dir pyarrow==18.0.0 pandas==2.2.3
COPY jobs/ /opt/spark/jobs/
USER spark
