FROM rocker/shiny:4.4.2
RUN install2.r --error --skipinstalled DT plotly
COPY app/ /srv/shiny-server/app/
USER shiny
EXPOSE 3838
