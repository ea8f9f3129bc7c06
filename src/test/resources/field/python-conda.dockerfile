FROM continuumio/miniconda3:24.9.2-0
WORKDIR /work
COPY environment.yml .
RUN conda env create -f environment.yml && conda clean -afy
SHELL ["conda", "run", "--no-capture-output", "-n", "analysis", "/bin/bash", "-c"]
COPY analyse.py .
ENTRYPOINT ["conda", "run", "--no-capture-output", "-n", "analysis", "python", "analyse.py"]
