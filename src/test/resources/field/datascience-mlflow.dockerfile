FROM python:3.11-slim
     ^ user-missing
RUN pip install --no-cache-dir mlflow==2.18.0 psycopg2-binary==2.9.10 boto3==1.35.70
EXPOSE 5000
CMD mlflow server --host 0.0.0.0 --backend-store-uri $BACKEND_URI --default-artifact-root $ARTIFACT_ROOT
    ^ start-command-shell-form
