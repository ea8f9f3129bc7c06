FROM python:3.12-slim
COPY serve.py /serve.py
USER 1000
CMD ["python", "/serve.py", "--debug"]
^ cmd-repeated
EXPOSE 8000
CMD ["python", "/serve.py"]
