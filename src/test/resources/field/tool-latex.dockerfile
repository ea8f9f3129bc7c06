FROM texlive/texlive:TL2024-historic
RUN apt-get update && apt-get install -y --no-install-recommends inkscape pandoc && rm -rf /var/lib/apt/lists/*
WORKDIR /doc
ENTRYPOINT ["latexmk", "-pdf", "-interaction=nonstopmode"]
