FROM --platform=linux/amd64 python:3.9-slim
     ^ from-platform-constant
RUN pip install --no-cache-dir oracledb==2.5.0
COPY load.py /load.py
USER 1000
CMD ["python", "/load.py"]
