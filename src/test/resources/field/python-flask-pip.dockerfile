FROM python:3.12-slim
     ^ user-missing
WORKDIR /app
COPY requirements.txt requirements.txt
RUN pip3 install -r requirements.txt
COPY . .
     ^ whole-context-copied
CMD ["python3", "-m", "flask", "run", "--host=0.0.0.0"]
