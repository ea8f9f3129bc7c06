FROM python:3.11-slim
     ^ user-missing
WORKDIR /opt/etl
COPY requirements.txt .
RUN pip install --no-cache-dir --trusted-host pypi.corp.example --index-url http://pypi.corp.example/simple -r requirements.txt
                               ^ tls-check-disabled-in-command
COPY etl ./etl
CMD ["python", "-m", "etl"]
