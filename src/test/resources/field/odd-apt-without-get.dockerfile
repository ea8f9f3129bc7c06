FROM ubuntu:24.04
     ^ user-missing
RUN apt update && apt install -y python3 python3-venv
                  ^ apt-front-end-used
    ^ apt-front-end-used
    ^ apt-lists-left
COPY scan.py /scan.py
ENTRYPOINT ["python3", "/scan.py"]
