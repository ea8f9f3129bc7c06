FROM python:3.12-slim
WORKDIR /app
COPY requirements.txt .
RUN pip install --no-cache-dir --extra-index-url https://ci:Xq7-vB2kPz@pypi.acme.example/simple -r requirements.txt
                                                            ^ credential-in-command
COPY . .
     ^ whole-context-copied
USER 1000
CMD ["gunicorn", "-b", "0.0.0.0:8000", "shop.wsgi"]
