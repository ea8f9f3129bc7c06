FROM r-base:4.4.2
RUN apt-get update -qq && apt-get install -y --no-install-recommends libssl-dev libcurl4-gnutls-dev \
 && rm -rf /var/lib/apt/lists/*
RUN Rscript -e "install.packages('plumber')"
COPY plumber.R /app/plumber.R
USER docker
EXPOSE 8000
CMD ["Rscript", "-e", "plumber::pr_run(plumber::pr('/app/plumber.R'), host='0.0.0.0', port=8000)"]
